// Shows one hand-made Screen in the face that the address asks for: choice.html?face=painted
import { patchTree } from '../controls/tree.ts';
import { Faces } from '../faces/faces.ts';
import { loadPainterBehind } from '../faces/load.ts';
import type { Screen } from '../screen.ts';
import { readSiteFacts } from '../site-facts.ts';

const stage = document.getElementById('stage')!;
const root = document.getElementById('screen')!;
const painted = new URL(location.href).searchParams.get('face') === 'painted';
localStorage.setItem('todoke-face', painted ? 'painted' : 'plain');
const faces = new Faces(root, loadPainterBehind(readSiteFacts(stage, location)));
const screen = (await (await fetch(`${stage.dataset.screen}.json`)).json()) as Screen;
faces.prepare(screen);
patchTree(root, screen.nodes);
faces.show(screen, false);
root.addEventListener('click', (event) => {
  if ((event.target as Element).closest('#face_switch')) void faces.switchFace();
});
if (painted) await faces.switchFace();
document.documentElement.toggleAttribute('data-ready', true);
