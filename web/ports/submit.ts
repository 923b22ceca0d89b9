// Sends an application: one multipart request, the same bytes on every attempt.
import type { Action } from '../screen.ts';

export interface Submission {
  /** Exactly what the engine wrote. */
  bytes: Uint8Array<ArrayBuffer>;
  files: { id: string; name: string; media_type: string; bytes: Uint8Array<ArrayBuffer> }[];
}

const answerWithinMs = 120_000;

/** The server's answer as the Action that tells the engine of it. Never fails. */
export async function submit(endpoint: string, submission: Submission): Promise<Action> {
  if (navigator.onLine === false) return { type: 'send_failed', text: 'offline' };
  let response: Response;
  try {
    response = await fetch(`${endpoint}/submissions`, {
      method: 'POST',
      body: makeBody(submission),
      signal: AbortSignal.timeout(answerWithinMs),
    });
  } catch {
    // Nothing is known of what arrived. A repeat is harmless: its id and bytes are the same.
    return { type: 'send_failed', text: 'offline' };
  }
  const answer = await readJson(response);
  if (response.ok && answer) return { type: 'sent', receipt: answer };
  const text = response.status >= 400 && response.status < 500 && response.status !== 429;
  const failed: Action = { type: 'send_failed', text: text ? 'refused' : 'server' };
  if (answer) failed.receipt = answer;
  return failed;
}

function makeBody({ bytes, files }: Submission): FormData {
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
