// The faults, and who has to find each.
import type { Page } from 'playwright-core';
import { readTree } from '../browser/ax-tree.ts';
import { findUnseenFocus } from './gates/focus.ts';
import { findFaint, findMisplaced } from './gates/pixels.ts';
import { findByAxe, findByIbm } from './gates/rules.ts';
import { findTreeDifferences, findTreeFaults } from './gates/tree.ts';
import { findTabFaults } from './gates/tab-order.ts';
import type { Gates } from './in-page/index.ts';

declare const gates: Gates;

export interface Fault {
  gate: string;
  what: string;
  /** In which face; plain unless said. */
  painted?: boolean;
  /** Runs inside the page: knows nothing from outside itself. */
  inject: () => void;
  find: (page: Page) => Promise<string[]>;
}

const structure = (page: Page) => page.evaluate(() => gates.findBrokenStructure());
const layout = (page: Page) => page.evaluate(() => gates.findBrokenLayout());
const targets = (page: Page) => page.evaluate(() => gates.findSmallTargets());
const tree = async (page: Page) => findTreeFaults(await readTree(page));
const focus = async (page: Page) => {
  await page.locator('[id="dog_name"]').focus();
  return findUnseenFocus(page);
};

/** Adds rules to the page from inside it, as the page's policy allows. */
const sheet = (rules: string): (() => void) =>
  new Function(
    `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(rules)});
     document.adoptedStyleSheets = [sheet];`,
  ) as () => void;

export const faults: Fault[] = [
  {
    gate: 'tree',
    what: 'a label belongs to nothing',
    inject: () => document.querySelector('label[for="dog_name"]')!.removeAttribute('for'),
    find: tree,
  },
  {
    gate: 'tree',
    what: 'a control has another role in the painted face',
    painted: true,
    inject: () => {
      const button = document.getElementById('back')!;
      gates.inEachFace((painted) => {
        if (painted) button.setAttribute('role', 'link');
        else button.removeAttribute('role');
      });
    },
    find: findTreeDifferences,
  },
  {
    gate: 'tree',
    what: 'an error is not told in the painted face',
    painted: true,
    inject: () => {
      const input = document.getElementById('dog_name')!;
      const described = input.getAttribute('aria-describedby')!;
      gates.inEachFace((painted) => {
        if (painted) input.removeAttribute('aria-describedby');
        else input.setAttribute('aria-describedby', described);
      });
    },
    find: findTreeDifferences,
  },
  {
    gate: 'tree',
    what: 'a heading level is skipped',
    inject: () => {
      const heading = document.createElement('h3');
      heading.textContent = '犬について';
      document.querySelector('h1')!.after(heading);
    },
    find: tree,
  },
  {
    gate: 'structure',
    what: 'a live region is built anew',
    inject: () => {
      const region = document.getElementById('polite')!;
      region.replaceWith(region.cloneNode(true));
    },
    find: structure,
  },
  {
    gate: 'structure',
    what: 'a control is named by aria-label',
    inject: () => document.getElementById('next')!.setAttribute('aria-label', '進む'),
    find: structure,
  },
  {
    gate: 'structure',
    what: 'an error is told by colour only',
    inject: () => document.getElementById('dog_name')!.removeAttribute('aria-describedby'),
    find: structure,
  },
  {
    gate: 'structure',
    what: 'an id stands twice',
    inject: () => (document.getElementById('back')!.id = 'next'),
    find: structure,
  },
  {
    gate: 'structure',
    what: 'a control stands before the face switch',
    inject: () => document.body.prepend(document.createElement('button')),
    find: structure,
  },
  {
    gate: 'targets',
    what: 'a field is 20 px high',
    inject: sheet('#dog_name { height: 20px !important; min-height: 0 !important; }'),
    find: targets,
  },
  {
    gate: 'axe',
    what: 'a field loses its label',
    inject: () => document.querySelector('label[for="dog_name"]')!.removeAttribute('for'),
    find: findByAxe,
  },
  {
    gate: 'axe',
    what: 'a link is told from its sentence by colour only',
    inject: () => {
      const sentence = document.createElement('p');
      sentence.append('くわしくは', document.createElement('a'), 'をご覧ください。');
      const link = sentence.querySelector('a')!;
      link.textContent = '市のページ';
      link.href = '#next';
      link.style.textDecoration = 'none';
      link.style.color = 'rgb(60, 60, 60)';
      document.querySelector('main form')!.append(sentence);
    },
    find: findByAxe,
  },
  {
    gate: 'ibm',
    what: 'a field loses its label',
    inject: () => document.querySelector('label[for="dog_name"]')!.removeAttribute('for'),
    find: findByIbm,
  },
  {
    gate: 'contrast',
    what: 'the colour of a text is weakened',
    inject: sheet('.label { color: #999 !important; }'),
    find: findFaint,
  },
  {
    gate: 'contrast',
    what: 'the border of a field is weakened',
    inject: sheet('.control { border-color: #ccc !important; }'),
    find: findFaint,
  },
  {
    gate: 'contrast',
    what: 'the ring of a choice is weakened',
    inject: sheet('.card input { border-color: #ccc !important; }'),
    find: findFaint,
  },
  {
    gate: 'contrast',
    what: 'everything painted is pale',
    painted: true,
    inject: sheet('#canvas { opacity: 0.3; }'),
    find: findFaint,
  },
  {
    gate: 'paint',
    what: 'a rectangle is moved by 3 px',
    painted: true,
    inject: () => {
      const { style } = document.getElementById('dog_name')!;
      style.left = `${parseFloat(style.left) + 3}px`;
    },
    find: findMisplaced,
  },
  {
    gate: 'paint',
    what: 'the canvas lies 2 px lower',
    painted: true,
    inject: () => {
      const canvas = document.getElementById('canvas')!;
      canvas.style.position = 'absolute';
      canvas.style.top = `${canvas.offsetTop + 2}px`;
    },
    find: findMisplaced,
  },
  {
    gate: 'styles',
    what: 'a hint is cut',
    inject: sheet('.hint { height: 8px; overflow: hidden; }'),
    find: layout,
  },
  {
    gate: 'styles',
    what: 'a field is wider than the page',
    inject: sheet('.control { min-width: 500px; }'),
    find: layout,
  },
  {
    gate: 'styles',
    what: 'two texts overlap',
    inject: sheet('.hint { margin-top: -24px !important; }'),
    find: layout,
  },
  {
    gate: 'styles',
    what: 'painted text is there twice',
    painted: true,
    inject: sheet('.painted #screen :is(.label, .label *) { color: #000 !important; }'),
    find: layout,
  },
  {
    gate: 'keyboard',
    what: 'the focus ring is removed',
    inject: sheet('* { outline: none !important; box-shadow: none !important; }'),
    find: focus,
  },
  {
    gate: 'keyboard',
    what: 'the focus ring is removed in the painted face',
    painted: true,
    inject: sheet(':root #screen * { outline: none !important; box-shadow: none !important; }'),
    find: focus,
  },
  {
    gate: 'keyboard',
    what: 'a field keeps the focus',
    inject: () => {
      document.getElementById('dog_name')!.addEventListener('keydown', (event) => {
        if (event.key === 'Tab') event.preventDefault();
      });
    },
    find: findTabFaults,
  },
  {
    gate: 'keyboard',
    what: 'a field cannot be reached',
    inject: () => (document.getElementById('dog_breed')!.tabIndex = -1),
    find: findTabFaults,
  },
];
