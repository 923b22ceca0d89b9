// Sends an application: one multipart request, the same bytes on every attempt.

export interface Submission {
  /** Exactly what the engine wrote. */
  bytes: Uint8Array<ArrayBuffer>;
  files: SubmittedFile[];
}

export interface SubmittedFile {
  id: string;
  name: string;
  media_type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The server has it already, sent when it was chosen. */
  hasArrived?: boolean;
}

/** How an attempt ended. What "waits" may or may not have arrived: a repeat finds that out. */
export type Outcome =
  | { type: 'received'; receipt: object }
  | Wait
  | { type: 'refused'; why: Refusal; problem: unknown };

export interface Wait {
  type: 'waits';
  why: 'offline' | 'busy';
  retryAfterMs: number;
  /** Somebody on the way said no, who is not the receiving side: see turned-away.ts. */
  turnedAway?: boolean;
}

/** What an attempt that broke off comes to: nothing is known of it, and it may be repeated. */
export const brokenOff: Wait = { type: 'waits', why: 'busy', retryAfterMs: 0 };

export type Refusal = 'refused' | 'conflict' | 'expired' | 'too_large' | 'server';

const answerWithinMs = 120_000;
/** A thin line, 200 kbit/s: ten photos of 1.5 MB take ten minutes, and must not begin anew. */
const bytesPerMs = 25;
/** Whoever says it: what does not fit through has to become smaller. */
const tooLarge = 413;
const refusals: Record<number, Refusal> = {
  409: 'conflict',
  410: 'expired',
  [tooLarge]: 'too_large',
  422: 'refused',
};

/** One attempt. Never fails. */
export async function submit(endpoint: string, submission: Submission): Promise<Outcome> {
  const outcome = await post(endpoint, submission, true);
  // What was sent ahead may have run out since: then everything goes along.
  const isAhead = submission.files.some(({ hasArrived }) => hasArrived);
  const isGone = outcome.type === 'refused' && names(outcome.problem, 'attachment_missing');
  return isAhead && isGone ? post(endpoint, submission, false) : outcome;
}

async function post(
  endpoint: string,
  { bytes, files }: Submission,
  withoutArrived: boolean,
): Promise<Outcome> {
  const attached = files.filter(({ hasArrived }) => !(withoutArrived && hasArrived));
  const size = attached.reduce((sum, file) => sum + file.bytes.length, bytes.length);
  const offline: Outcome = { type: 'waits', why: 'offline', retryAfterMs: 0 };
  if (navigator.onLine === false) return offline;
  let response: Response;
  try {
    response = await fetch(`${endpoint}/submissions`, {
      method: 'POST',
      body: makeBody(bytes, attached),
      signal: AbortSignal.timeout(answerWithinMs + size / bytesPerMs),
    });
  } catch {
    return offline;
  }
  return read(response);
}

async function read(response: Response): Promise<Outcome> {
  const answer = await readJson(response);
  const { status } = response;
  if (response.ok && isReceipt(answer)) return { type: 'received', receipt: answer };
  // Also an "ok" that is no receipt: a hotel's log-in page, a proxy's. It has not arrived.
  const comesBack = response.ok || status >= 500 || status === 429 || status === 408;
  const isTold = isProblem(response, answer) || status === tooLarge;
  if (!comesBack && isTold) {
    return { type: 'refused', why: refusals[status] ?? 'server', problem: answer };
  }
  const retryAfterMs = Number(response.headers.get('Retry-After') ?? 0) * 1000 || 0;
  return { type: 'waits', why: 'busy', retryAfterMs, turnedAway: !comesBack };
}

/** The receiving side's own words. A filter's or a proxy's "no" refuses no application. */
function isProblem(response: Response, answer: unknown): boolean {
  const type = response.headers.get('Content-Type') ?? '';
  const code = (answer as { code?: unknown } | null | undefined)?.code;
  return type.startsWith('application/problem+json') && typeof code === 'string';
}

function isReceipt(answer: unknown): answer is object {
  const number = (answer as { receipt?: unknown } | null | undefined)?.receipt;
  return typeof number === 'string' && number !== '';
}

function names(problem: unknown, code: string): boolean {
  const { problems = [] } = (problem ?? {}) as { problems?: { code: string }[] };
  return problems.some((one) => one.code === code);
}

function makeBody(bytes: Uint8Array<ArrayBuffer>, files: SubmittedFile[]): FormData {
  const body = new FormData();
  body.append('submission', new Blob([bytes], { type: 'application/json' }));
  for (const file of files) {
    const content = new Blob([file.bytes], { type: file.media_type });
    body.append(`attachment:${file.id}`, content, 'attachment');
  }
  return body;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
