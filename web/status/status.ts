// Asks the server how an application stands, by its number and code.
import { findTitle } from '../catalogue.ts';
import { make, setFlag, setText } from '../controls/element.ts';
import { Aloud } from '../aloud/listen.ts';
import { listenToFurigana } from '../furigana/dresser.ts';
import { listenToSettings } from '../settings/open.ts';
import type { Settings } from '../site-facts.ts';
import { showStatus, type Status } from './show-status.ts';
import { say } from '../words.ts';
import { speakPage } from '../speak-page.ts';

const stage = document.getElementById('page-stage')!;
const root = new URL(stage.dataset.root ?? '../', window.location.href);
const fields = ['receipt', 'code'] as const;
const unreached = 'つながりませんでした。電波のよいところで、もう一度押してください';
let title = document.title;
let wasAsked = false;
/** Only the last question is answered: another's answer would stand below this number. */
let asking = new AbortController();

document.addEventListener('submit', (event) => {
  event.preventDefault();
  void lookUp();
});

listenToSettings();
new Aloud();
listenToFurigana(stage);
void speakPage(root, () => {
  title = document.title;
  // What was shown is asked once more, in the other language.
  if (wasAsked) void lookUp();
  else takeFromAddress();
});

function answerPlace(): HTMLElement {
  return document.getElementById('answer')!;
}

async function lookUp(): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  answerPlace().replaceChildren();
  const receipt = fold(inputOf('receipt').value);
  // Its digits are six, however somebody parts them.
  const code = fold(inputOf('code').value).replaceAll('-', '');
  const problems: [string, string][] = [];
  if (!receipt) problems.push(['receipt', say('受付番号を入力してください')]);
  if (!code) problems.push(['code', say('確認コードを入力してください')]);
  else if (!/^\d{6}$/u.test(code)) {
    problems.push(['code', say('確認コードは、6けたの数字だけを入力してください（例：731904）')]);
  }
  showProblems(problems);
  if (problems.length) return;
  try {
    await ask(receipt, code, signal);
  } catch {
    if (!signal.aborted) showProblems([['receipt', say(unreached)]]);
  }
}

/** Rejects when there is no line, or an answer that is not ours: a hotel's network has its own. */
async function ask(receipt: string, code: string, signal: AbortSignal): Promise<void> {
  const known = await settings();
  const headers = { 'Todoke-Code': code };
  const response = await fetch(addressOf(receipt, known), { headers, signal });
  const status = response.ok ? ((await response.json()) as Status) : undefined;
  signal.throwIfAborted();
  if (!status) return showProblems([['receipt', refusal(response)]]);
  const title = await findTitle(status.form_id, root);
  signal.throwIfAborted();
  wasAsked = true;
  answerPlace().replaceChildren(...showStatus(status, known, root, title));
  answerPlace().querySelector('h2')?.focus();
}

/** From a receipt by one tap: number and code stand behind the '#', and are taken out of there. */
function takeFromAddress(): void {
  const [receipt, code] = readHash().split('/');
  if (!receipt || !code) return;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  inputOf('receipt').value = receipt;
  inputOf('code').value = code;
  void lookUp();
}

/** As typed by hand it may be no encoding of anything. */
function readHash(): string {
  const hash = window.location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

function refusal({ status, headers }: Response): string {
  if (status === 404) return say('この番号の申請は見つかりません。2つの番号を確かめてください');
  if (status === 429) {
    const minutes = Math.max(1, Math.ceil(Number(headers.get('Retry-After') ?? 900) / 60));
    return say('調べた回数が多すぎます。{minutes}分ほど待ってから、もう一度押してください', { minutes });
  }
  return say('いまは調べられません。しばらくしてから、もう一度押してください');
}

async function settings(): Promise<Settings> {
  return (await fetch(new URL('settings.json', root))).json();
}

function addressOf(receipt: string, { endpoint }: Settings): string {
  const number = receipt.replace(/^(.{4})-?(.{4})$/u, '$1-$2');
  return `${endpoint}/submissions/${encodeURIComponent(number)}`;
}

/** Width, case and spaces are forgiven. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return plain.replace(/[‐‑–—―ー−]/gu, '-').toUpperCase();
}

function showProblems(problems: (readonly [string, string])[]): void {
  document.title = problems.length ? say('エラー：{title}', { title }) : title;
  for (const id of fields) {
    const words = problems.find(([at]) => at === id)?.[1];
    const note = document.getElementById(`${id}-error`)!;
    setText(note, words ?? '');
    setFlag(note, 'hidden', !words);
    inputOf(id).setAttribute('aria-describedby', words ? `${id}-hint ${id}-error` : `${id}-hint`);
    if (words) inputOf(id).setAttribute('aria-invalid', 'true');
    else inputOf(id).removeAttribute('aria-invalid');
  }
  const summary = document.getElementById('summary')!;
  summary.replaceChildren(...(problems.length ? [makeSummary(problems)] : []));
  summary.querySelector<HTMLElement>('.error-summary')?.focus();
}

function makeSummary(problems: (readonly [string, string])[]): HTMLElement {
  const heading = make(document, 'h2');
  heading.textContent = say('{count}か所を直してください', { count: problems.length });
  const list = make(document, 'ul', { role: 'list' });
  for (const [id, words] of problems) {
    const link = make(document, 'a', { href: `#${id}` });
    link.textContent = words;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      inputOf(id).focus();
    });
    list.append(make(document, 'li', {}, link));
  }
  const alert = make(document, 'div', { role: 'alert' }, heading, list);
  return make(document, 'div', { class: 'error-summary', tabindex: '-1' }, alert);
}

function inputOf(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}
