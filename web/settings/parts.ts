// Groups of radios and single checkboxes, as everywhere: fieldset, legend, input, label.
import { make } from '../controls/element.ts';

export interface Choice {
  value: string;
  text: string;
  /** Of a text in another language than the dialog's. */
  lang?: string;
}

export function makeChoices(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const title = make(document, 'legend', { class: 'label' });
  title.textContent = legend;
  const cards = choices.map(({ value, text, lang }) => {
    const input = make(document, 'input', { type: 'radio', name, id: `${name}/${value}`, value });
    input.checked = value === chosen;
    input.addEventListener('change', () => choose(value));
    return makeCard(input, text, lang);
  });
  const rows = make(document, 'div', { class: 'settings-choices' }, ...cards);
  return make(document, 'fieldset', { class: 'choices', id: name }, title, rows);
}

export function makeCheckbox(
  id: string,
  text: string,
  hint: string,
  checked: boolean,
  check: (checked: boolean) => void,
): HTMLElement {
  const input = make(document, 'input', { type: 'checkbox', id });
  input.checked = checked;
  input.addEventListener('change', () => check(input.checked));
  const card = makeCard(input, text);
  if (hint) {
    const note = make(document, 'p', { class: 'hint', id: `${id}-hint` });
    note.textContent = hint;
    input.setAttribute('aria-describedby', note.id);
    card.querySelector('.words')!.append(note);
  }
  return card;
}

function makeCard(input: HTMLInputElement, text: string, lang?: string): HTMLElement {
  const label = make(document, 'label', { for: input.id, lang });
  label.textContent = text;
  const words = make(document, 'div', { class: 'words' }, label);
  return make(document, 'div', { class: 'card' }, input, words);
}
