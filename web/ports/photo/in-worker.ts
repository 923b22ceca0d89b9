// Makes a file ready in a worker of its own, which is ended after it: at rest nothing is kept.
import address from 'worker:./worker.ts';
import type { Outcome } from './prepare.ts';
import { prepareUndrawn } from './undrawn.ts';
import type { Job } from './worker.ts';

export async function prepareInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  accepted: readonly string[],
): Promise<Outcome> {
  try {
    return await runWorker({ bytes, accepted: [...accepted] });
  } catch {
    // No worker here (too old, or not enough memory): the bytes alone still lose their location.
    return prepareUndrawn(bytes, accepted);
  }
}

function runWorker(job: Job): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const worker = new Worker(new URL(address, import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => end(() => resolve(data));
    worker.onerror = () => end(() => reject(new Error('the worker failed')));
    worker.postMessage(job);
  });
}
