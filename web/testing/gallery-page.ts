// Shows one Screen without an engine, as the address asks for:
//   choice.html?face=painted&contrast=dark&scale=200
import { setLanguages } from '../controls/dressed.ts';
import { patchTree } from '../controls/tree.ts';
import { Faces } from '../faces/faces.ts';
import { loadPainterBehind } from '../faces/load.ts';
import type { Screen } from '../screen.ts';
import { readSiteFacts } from '../site-facts.ts';
import { dressScreen } from './dress.ts';

const stage = document.getElementById('page-stage')!;
const root = document.getElementById('screen')!;
const wanted = new URL(location.href).searchParams;
for (const name of ['contrast', 'scale']) {
  const value = wanted.get(name);
  if (value) document.documentElement.setAttribute(`data-${name}`, value);
}
const painted = wanted.get('face') === 'painted';
localStorage.setItem('todoke-face', painted ? 'painted' : 'plain');
const faces = new Faces(root, loadPainterBehind(readSiteFacts(stage, location)));
const given = (await (await fetch(`${stage.dataset.screen}.json`)).json()) as Screen;
const screen = wanted.has('dressed') ? dressScreen(given) : given;
setLanguages(root, screen.beside);
faces.prepare(screen);
patchTree(root, screen.nodes);
faces.show(screen, false);
root.addEventListener('click', (event) => {
  if ((event.target as Element).closest('#face_switch')) void faces.switchFace();
});
if (painted) await faces.switchFace();
document.documentElement.toggleAttribute('data-ready', true);
