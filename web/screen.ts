// The Screen and the Action as the engine speaks them (src/screen/screen.h, action.h).
// Wire names stay snake_case, so that one search finds the same word everywhere.

import type { Speech } from './ports/speech.ts';

export type Role =
  | 'header' | 'steps' | 'step' | 'progress' | 'main' | 'heading' | 'text' | 'list' | 'item'
  | 'facts' | 'fact' | 'notice' | 'error_summary' | 'group' | 'text_input' | 'text_area'
  | 'choices' | 'radio' | 'checkbox' | 'file_input' | 'file_item' | 'review' | 'review_row'
  | 'receipt' | 'details' | 'actions' | 'button' | 'link' | 'picture' | 'saved';

export type Tone =
  | 'lead' | 'muted' | 'papers' | 'numbers' | 'success' | 'information' | 'warning' | 'error'
  | 'primary' | 'secondary' | 'quiet' | 'danger' | 'done' | 'current' | 'ahead' | 'large'
  | 'unneeded' | 'perhaps' | 'language';

export interface Typing {
  autocomplete?: string;
  input_mode?: string;
  enter_key?: string;
  masked?: boolean;
  capture?: 'environment';
  reading_to?: string;
}

/** One thing on the screen. Members equal to their default are left out on the wire. */
export interface Node {
  id: string;
  role: Role;
  text?: string;
  hint?: string;
  error?: string;
  said?: string;
  value?: string;
  href?: string;
  mark_text?: string;
  mark?: 'required' | 'optional' | 'none';
  tone?: Tone | 'none';
  width?: 'full' | 'year' | 'two_digits' | 'postcode' | 'medium';
  level?: number;
  ratio?: number;
  checked?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  inline_parts?: boolean;
  invalid?: boolean;
  typing?: Typing;
  children?: Node[];
}

export type Effect =
  | 'none' | 'send' | 'send_unkept' | 'stop_sending' | 'print' | 'save_receipt' | 'leave'
  | 'begin_anew' | 'keep_nothing' | 'keep_draft' | 'keep_past' | 'forget';

export interface Screen {
  revision: number;
  place: string;
  title: string;
  language?: string;
  /** The language of what stands in texts after U+2028; absent: nothing does. */
  beside?: string;
  focus?: string;
  announce?: string;
  effect?: Effect;
  wants?: string[];
  nodes: Node[];
}

export interface Attachment {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
}

export type Action = { at_ms?: number } & (
  | { type: 'set_text'; id: string; text: string }
  | { type: 'choose'; id: string }
  | { type: 'set_checked'; id: string; checked: boolean }
  | { type: 'press'; id: string }
  | { type: 'leave'; id: string }
  | { type: 'propose_reading'; id: string; text: string }
  | { type: 'prepare'; id: string; checked: boolean; text?: 'next' | 'stay' }
  | { type: 'attach'; id: string; file: Attachment; text: string }
  | { type: 'detach'; id: string; text: string }
  | { type: 'provide'; id: string; data?: unknown }
  | { type: 'refuse'; id: string; text: string; file: { name: string } }
  | { type: 'upload'; id: string; percent: number }
  | { type: 'go'; text: string }
  | { type: 'saved'; text: string; id?: 'past' }
  | { type: 'sent'; receipt: unknown }
  | { type: 'send_failed'; text: string; receipt?: unknown }
);

/** What waits for the engine: an Action, or another language to go on in. */
export type Step = Action | { type: 'speak'; speech: Speech };

/** The node with this id, or undefined. */
export function findNode(nodes: readonly Node[], id: string): Node | undefined {
  for (const node of nodes) {
    if (node.id === id) return node;
    const found = node.children && findNode(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** Every node, parents before children, in reading order. */
export function* walkNodes(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.children) yield* walkNodes(node.children);
  }
}
