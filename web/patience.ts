// What a page is opened with comes however long the line is broken: what is typed meanwhile into
// the HTML stays.

const pausesMs = [1_000, 2_000, 5_000, 10_000, 30_000];

/** The site is there but not well. As `fetch` itself says that there is no line. */
export class SiteUnwell extends TypeError {}

/** Fails with a TypeError where trying again is worth it. */
export async function fetchWell(address: URL, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (response.ok) return response;
  const words = `${address.pathname} answered ${response.status}`;
  throw response.status >= 500 ? new SiteUnwell(words) : new Error(words);
}

/** Fails only for another reason than the line. `whenBroken` hears of each failure. */
export async function untilReached<Result>(
  ask: () => Promise<Result>,
  whenBroken: () => void,
): Promise<Result> {
  for (let failures = 0; ; ++failures) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      console.info('todoke: tried again soon:', error);
      whenBroken();
      await pause(pausesMs[Math.min(failures, pausesMs.length - 1)]!);
    }
  }
}

/** Shorter when the line comes back. */
function pause(ms: number): Promise<void> {
  return new Promise((run) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      run();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
