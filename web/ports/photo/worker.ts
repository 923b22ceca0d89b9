// The worker's script: one file in, one file out, then it is ended. Nothing leaves the device here.
import { type Outcome, prepare } from './prepare.ts';

export interface Job {
  bytes: Uint8Array<ArrayBuffer>;
  accepted: string[];
}

interface Scope {
  onmessage: ((event: MessageEvent<Job>) => void) | null;
  postMessage(outcome: Outcome, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  void prepare(data.bytes, data.accepted)
    .catch((): Outcome => ({ refused: 'file_unreadable' }))
    .then((outcome) => {
      scope.postMessage(outcome, 'bytes' in outcome ? [outcome.bytes.buffer] : []);
    });
};
