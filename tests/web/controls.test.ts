import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findNode, type Node, walkNodes } from '../../web/screen.ts';
import { allElements, byId, main, makeRoot, readScreen, show, web } from './dom.ts';

const names = readdirSync(join(web, 'testing/screens')).map((name) => name.replace('.json', ''));

for (const name of names) {
  test(`${name}: every id of the document is unique`, () => {
    const root = makeRoot();
    show(root, readScreen(name).nodes);
    const ids = [...root.querySelectorAll('[id]')].map((element) => element.id);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  });

  test(`${name}: every text of the Screen is in the document, in the same order`, () => {
    const root = makeRoot();
    const screen = readScreen(name);
    show(root, screen.nodes);
    let rest = root.textContent ?? '';
    for (const { text } of walkNodes(screen.nodes)) {
      if (!text) continue;
      assert.ok(rest.includes(text), text);
      rest = rest.slice(rest.indexOf(text) + text.length);
    }
  });

  test(`${name}: showing the same Screen again changes nothing`, () => {
    const root = makeRoot();
    const screen = readScreen(name);
    show(root, screen.nodes);
    const before = root.innerHTML;
    const elements = allElements(root);
    show(root, screen.nodes);
    assert.equal(root.innerHTML, before);
    assert.ok(allElements(root).every((element, index) => element === elements[index]));
  });

  test(`${name}: a pre-rendered page is taken over without a new element`, () => {
    const made = makeRoot();
    const screen = readScreen(name);
    show(made, screen.nodes);
    const root = makeRoot(made.innerHTML);
    const elements = allElements(root);
    show(root, screen.nodes);
    assert.ok(allElements(root).every((element, index) => element === elements[index]));
    assert.equal(allElements(root).length, elements.length);
  });

  test(`${name}: every description that is named is there and has text`, () => {
    const root = makeRoot();
    show(root, readScreen(name).nodes);
    for (const element of root.querySelectorAll('[aria-describedby]')) {
      for (const id of element.getAttribute('aria-describedby')!.split(' ')) {
        assert.notEqual(byId(root, id).textContent, '', id);
      }
    }
  });

  test(`${name}: no style attribute and no aria-label`, () => {
    const root = makeRoot();
    show(root, readScreen(name).nodes);
    assert.equal(root.querySelector('[style], [aria-label]'), null);
  });

  test(`${name}: nothing that is typed in has a name that could get into an address`, () => {
    const root = makeRoot();
    show(root, readScreen(name).nodes);
    assert.equal(root.querySelector('input[type="text"][name], textarea[name]'), null);
    for (const form of root.querySelectorAll('form')) {
      assert.equal(form.getAttribute('method'), 'dialog');
    }
  });
}

test('the first control of every screen is the switch of faces', () => {
  for (const name of names) {
    const root = makeRoot();
    show(root, readScreen(name).nodes);
    const first = root.querySelector('a[href], button, input, textarea, summary');
    assert.equal(first?.id, 'face_switch', name);
  }
});

test('a legend that was the heading of its page is none beside a second question', () => {
  const root = makeRoot();
  const choice = { id: 'a', role: 'choices', text: 'だれが出しますか' } as const;
  const second = { id: 'b', role: 'text_input', text: '氏名' } as const;
  const heading = { id: 'h1', role: 'heading', text: '届ける人', level: 1 } as const;
  show(root, main({ ...choice, level: 1 }));
  assert.equal(root.querySelectorAll('h1').length, 1);
  const fieldset = byId(root, 'a');
  show(root, main(heading, choice, second));
  assert.equal(root.querySelectorAll('#h1').length, 1);
  assert.equal(root.querySelector('h1')!.textContent, '届ける人');
  assert.equal(root.querySelector('legend')!.textContent, 'だれが出しますか');
  assert.equal(byId(root, 'a'), fieldset);
  show(root, main({ ...choice, level: 1 }));
  assert.equal(root.querySelector('legend h1')!.textContent, 'だれが出しますか');
});

test('a field that appears between two others leaves both in place', () => {
  const root = makeRoot();
  const first = { id: 'a', role: 'text_input', text: '一' } as const;
  const last = { id: 'c', role: 'text_input', text: '三' } as const;
  show(root, main(first, last));
  const [a, c] = [byId(root, 'a'), byId(root, 'c')];
  show(root, main(first, { id: 'b', role: 'text_input', text: '二' }, last));
  assert.equal(byId(root, 'a'), a);
  assert.equal(byId(root, 'c'), c);
  const order = [...root.querySelectorAll('input')].map((input) => input.id);
  assert.deepEqual(order, ['a', 'b', 'c']);
});

test('the others go around the element that has the focus', () => {
  const root = makeRoot();
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, role: 'text_input', text: id }) as const);
  show(root, main(...nodes));
  const c = byId(root, 'c');
  // linkedom has no focus.
  Object.defineProperty(root.ownerDocument, 'activeElement', { get: () => c });
  let moved = false;
  for (const container of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
    const insert = container.insertBefore.bind(container);
    container.insertBefore = (node, before) => {
      moved ||= node.contains(c);
      return insert(node, before);
    };
  }
  show(root, main(nodes[2]!, nodes[0]!, nodes[1]!));
  const order = [...root.querySelectorAll('input')].map((input) => input.id);
  assert.deepEqual(order, ['c', 'a', 'b']);
  assert.equal(moved, false);
});

test('a field that goes takes nothing else with it', () => {
  const root = makeRoot();
  const fields = ['a', 'b', 'c'].map((id) => ({ id, role: 'text_input', text: id }) as const);
  show(root, main(...fields));
  const c = byId(root, 'c');
  show(root, main(fields[0]!, fields[2]!));
  assert.equal(byId(root, 'c'), c);
  assert.deepEqual([...root.querySelectorAll('input')].map((input) => input.id), ['a', 'c']);
});

test('the text of the focused input is never written', () => {
  const root = makeRoot();
  const field = { id: 'a', role: 'text_input', text: '氏名', value: 'た' } as const;
  show(root, main(field));
  const input = byId(root, 'a') as HTMLInputElement;
  Object.defineProperty(input.ownerDocument, 'activeElement', { value: input, configurable: true });
  input.value = 'たか';
  show(root, main({ ...field, value: 'た' }));
  assert.equal(input.value, 'たか');
});

test('an input that nobody is in shows what the engine says', () => {
  const root = makeRoot();
  show(root, main({ id: 'a', role: 'text_input', text: 'フリガナ' }));
  show(root, main({ id: 'a', role: 'text_input', text: 'フリガナ', value: 'タカハシ' }));
  assert.equal((byId(root, 'a') as HTMLInputElement).value, 'タカハシ');
});

test('a part of a group that is to be mended is described by the error of the group', () => {
  const root = makeRoot();
  const screen = readScreen('error');
  show(root, screen.nodes);
  const day = byId(root, 'claimant_birth_date/day');
  assert.equal(day.getAttribute('aria-invalid'), 'true');
  const error = findNode(screen.nodes, 'claimant_birth_date')!.error!;
  const ids = day.getAttribute('aria-describedby')!.split(' ');
  assert.ok(ids.some((id) => byId(root, id).textContent === error));
});

test('a mended field loses its error and its mark', () => {
  const root = makeRoot();
  const field = { id: 'a', role: 'text_input', text: '番地' } as const;
  show(root, main({ ...field, error: '番地を入力してください', invalid: true }));
  show(root, main(field));
  const input = byId(root, 'a');
  assert.equal(input.hasAttribute('aria-invalid'), false);
  assert.equal(input.hasAttribute('aria-describedby'), false);
  assert.equal(byId(root, 'a#error').hasAttribute('hidden'), true);
});

test('a page of one choice has its question as the heading', () => {
  const root = makeRoot();
  show(root, readScreen('choice').nodes);
  assert.equal(root.querySelectorAll('h1').length, 1);
  assert.equal(root.querySelector('fieldset > legend > h1')?.id, 'h1');
});

test('fields may be named like members of a form element', () => {
  const root = makeRoot();
  const ids = ['children', 'firstElementChild', 'insertBefore', 'name', 'submit', 'parentElement'];
  const fields = ids.map((id) => ({ id, role: 'text_input', text: id }) as const);
  show(root, main(...fields));
  show(root, main(...fields.slice(1)));
  assert.deepEqual([...root.querySelectorAll('input')].map((input) => input.id), ids.slice(1));
});

test('only the last step of a page sends the form by Enter', () => {
  const root = makeRoot();
  show(root, readScreen('parts').nodes);
  const submits = [...root.querySelectorAll('button[type="submit"]')];
  assert.deepEqual(submits.map((button) => button.id), ['next']);
});

test("a count's buttons stand beside its input, named by what they do and their sign", () => {
  const root = makeRoot();
  const steps: Node[] = [
    { id: 'copies/less', role: 'button', text: '−', hint: '1枚減らす', tone: 'secondary' },
    { id: 'copies/more', role: 'button', text: '＋', hint: '1枚増やす', tone: 'secondary' },
  ];
  const input: Node = { id: 'copies', role: 'text_input', text: '枚数（枚）', children: steps };
  show(root, main(input));
  const less = byId(root, 'copies/less');
  assert.equal(less.textContent, '1枚減らす−');
  assert.equal(less.getAttribute('type'), 'button');
  assert.equal(less.closest('.field-row')!.querySelector('input')!.id, 'copies');
  const before = root.innerHTML;
  show(root, main(input));
  assert.equal(root.innerHTML, before);
});

test('a picture is an image whose name is its sentence, at the place of the site', () => {
  const root = makeRoot();
  const node: Node = {
    id: 'x/picture', role: 'picture', text: '見本の図', href: 'passbook', ratio: 68,
  };
  show(root, main(node));
  const image = byId(root, 'x/picture');
  assert.equal(image.tagName, 'IMG');
  assert.equal(image.getAttribute('alt'), '見本の図');
  assert.match(image.getAttribute('src') ?? '', /pictures\/passbook\.svg$/u);
});

test('a box that the resident ticked is as the engine says', () => {
  const root = makeRoot();
  for (const role of ['radio', 'checkbox'] as const) {
    const node: Node = { id: 'a', role, text: 'はい' };
    show(root, main(node));
    const box = byId(root, 'a') as HTMLInputElement;
    box.checked = true;
    show(root, main({ ...node }));
    assert.equal(box.checked, false, role);
  }
});

test('a text that was typed unheard is as the engine says', () => {
  const root = makeRoot();
  const node: Node = { id: 'a', role: 'text_input', text: '氏名', value: '山田' };
  show(root, main(node));
  const input = byId(root, 'a') as HTMLInputElement;
  input.value = '山';
  show(root, main({ ...node }));
  assert.equal(input.value, '山田');
});

test('a part is described by the error of its group as soon as only that changes', () => {
  const root = makeRoot();
  const part: Node = { id: 'd/day', role: 'text_input', text: '日', invalid: true };
  const group: Node = { id: 'd', role: 'group', text: '生年月日', children: [part] };
  show(root, main(group));
  assert.equal(byId(root, 'd/day').hasAttribute('aria-describedby'), false);
  show(root, main({ ...group, error: '日を入力してください' }));
  assert.equal(byId(root, 'd/day').getAttribute('aria-describedby'), 'd#error');
});

test('a sentence of another language is named one once the page has another', () => {
  const root = makeRoot();
  const page = root.ownerDocument.documentElement;
  const node: Node = { id: 'a', role: 'text', text: '氏名' };
  page.lang = 'ja';
  show(root, main(node));
  const before = byId(root, 'a').getAttribute('lang');
  page.lang = 'vi';
  show(root, main({ ...node }));
  assert.notEqual(byId(root, 'a').getAttribute('lang'), before);
});

test('what a node says in its typing is put when only that changes', () => {
  const root = makeRoot();
  const node: Node = { id: 'a', role: 'text_input', text: '電話', typing: { input_mode: 'tel' } };
  show(root, main(node));
  show(root, main({ ...node, typing: { input_mode: 'email' } }));
  assert.equal(byId(root, 'a').getAttribute('inputmode'), 'email');
  show(root, main({ id: 'a', role: 'text_input', text: '電話' }));
  assert.equal(byId(root, 'a').hasAttribute('inputmode'), false);
});

test('a box for a consent is described by what is agreed to, and by its error', () => {
  const root = makeRoot();
  const statement: Node = { id: 'c/statement', role: 'text', text: '税の情報を確かめます。' };
  const box: Node = { id: 'c', role: 'checkbox', text: '調査への同意', value: 'on' };
  const other: Node = { id: 'd', role: 'checkbox', text: '郵送を希望します', value: 'on' };
  show(root, main(statement, { ...box, error: 'チェックを入れてください' }, other));
  assert.equal(byId(root, 'c').getAttribute('aria-describedby'), 'c/statement c#error');
  show(root, main(statement, box, other));
  assert.equal(byId(root, 'c').getAttribute('aria-describedby'), 'c/statement');
  assert.equal(byId(root, 'd').hasAttribute('aria-describedby'), false);
});
