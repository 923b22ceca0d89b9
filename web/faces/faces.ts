// Which face the page wears. The painted face comes at the start of a page, never in the middle:
// faces do not change under a resident's finger, unless they press the switch or paint can no
// longer be shown.
import { setText } from '../controls/element.ts';
import { typingSelector } from '../typing.ts';
import { findNode, type Node, type Screen } from '../screen.ts';
import { tellAbove } from '../tell-above.ts';
import {
  mayPaint, readPalette, textScale, watchConditions, watchSelection,
} from './conditions.ts';
import type { LoadPainter, Painter, PaintInput } from './painter.ts';
import { say } from '../words.ts';

export type Face = 'painted' | 'plain';

const memory = 'todoke-face';
const lossesMax = 2;
/** CSS px; what the painter refuses as no page. */
const narrowest = 100;
const switchWords: Record<Face, string> = { painted: '文字で表示', plain: '画面で表示' };

export class Faces {
  readonly #root: HTMLElement;
  readonly #load: LoadPainter | undefined;
  readonly #dress: (text: string) => string;
  readonly #probe: HTMLElement;
  #painter: Painter | undefined;
  /** Where what it painted is. It comes with the painter: nothing needs it before. */
  #boxes: typeof import('./place-boxes.ts') | undefined;
  #loading: Promise<void> | undefined;
  /** There is no WebGL 2, and will be none. */
  #isUnable = false;
  #untell: () => void = () => {};
  #paper: HTMLElement | undefined;
  #screen: Screen | undefined;
  #losses = 0;
  /** All that the last painting depended on, empty when there is none. */
  #looks = '';
  #glance: unknown[] = [];
  readonly #view: View;
  // Known before they are needed: asking the page in the middle of a turn would lay it out twice.
  #width = 0;
  #scale = 1;
  #palette: Pick<PaintInput, 'contrast' | 'colours'> = readPalette();
  #wish: Face = readWish();
  face: Face = 'plain';

  /** `dress` is what the page's own texts wear: furigana, or nothing. */
  constructor(
    root: HTMLElement,
    load: LoadPainter | undefined,
    dress: (text: string) => string = (text) => text,
  ) {
    this.#dress = dress;
    this.#root = root;
    this.#load = load;
    this.#probe = makeProbe(root);
    watchConditions(this.#probe, () => this.#leave());
    watchSelection();
    const widths = new WeakMap<Element, number>();
    const sizes = new ResizeObserver((entries) => {
      // A page becomes taller with many a press, and nothing of it depends on that.
      const other = entries.filter((entry) => widths.get(entry.target) !== entry.contentRect.width);
      if (other.length === 0) return;
      for (const { target, contentRect } of other) widths.set(target, contentRect.width);
      this.#takeSizes();
      this.#paint();
    });
    sizes.observe(root.parentElement!);
    sizes.observe(this.#probe);
    document.addEventListener('preferences', () => {
      this.#takeSizes();
      this.#palette = readPalette();
      this.#paint();
    });
    root.addEventListener('focusin', () => this.#paint());
    root.addEventListener('focusout', () => this.#paint());
    // To another window and back: the field keeps the focus, but is not always shown with it.
    for (const name of ['blur', 'focus']) addEventListener(name, () => this.#paint());
    this.#view = new View(() => this.#present());
  }

  /** The switch says what it leads to; only the face knows. */
  prepare(screen: Screen): void {
    const link = findNode(screen.nodes, 'face_switch');
    if (link) link.text = this.#switchText();
  }

  /** After the controls were patched. A new page may begin in the painted face. */
  show(screen: Screen, isNewPage: boolean): void {
    this.#screen = screen;
    if (isNewPage) {
      this.#view.goToTop();
      this.#untell();
    }
    if (isNewPage && this.face === 'plain' && this.#painter) this.#enter();
    else this.#paint();
  }

  /** Behind the first page, when nothing else is to do. */
  loadInBackground(): void {
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    if (this.#wish === 'plain' || saves || !mayPaint(this.#probe)) return;
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    idle(() => void this.#fetchPainter());
  }

  async switchFace(): Promise<void> {
    this.#wish = this.face === 'painted' ? 'plain' : 'painted';
    writeWish(this.#wish);
    this.#untell();
    if (this.#wish === 'plain') return this.#leave();
    if (mayPaint(this.#probe)) await this.#fetchPainter();
    if (this.#wish !== 'painted') return;
    this.#enter();
    if (this.face === 'plain') this.#untell = tellAbove(this.#root, this.#sayWhyPlain());
  }

  /** The switch was pressed and nothing is to be seen of it. */
  #sayWhyPlain(): string {
    if (!mayPaint(this.#probe)) {
      return say('色・文字・拡大・翻訳の設定に合わせて、文字で表示しています');
    }
    const isLost = this.#isUnable || this.#losses >= lossesMax;
    if (this.#painter && !isLost) return say('このページは長いので、文字で表示しています');
    const mayCome = this.#load && !isLost;
    if (mayCome) return say('つながりませんでした。電波のよいところで、もう一度押してください');
    return say('この端末では、画面で表示できません');
  }

  async #fetchPainter(): Promise<void> {
    if (!this.#load || this.#losses >= lossesMax) return;
    this.#loading ??= this.#start(this.#load);
    await this.#loading;
  }

  async #start(load: LoadPainter): Promise<void> {
    const paper = document.createElement('div');
    paper.id = 'canvas';
    paper.setAttribute('aria-hidden', 'true');
    this.#root.before(paper);
    this.#paper = paper;
    try {
      const loading = [load(paper), import('./place-boxes.ts')] as const;
      [this.#painter, this.#boxes] = await Promise.all(loading);
      this.#painter.lost(() => this.#lose());
      paper.toggleAttribute('data-ready', true);
    } catch (error) {
      // No WebGL here, or the module did not arrive: the plain face serves.
      console.info('todoke: no painted face:', error);
      paper.remove();
      // Another press tries again.
      this.#loading = undefined;
      this.#isUnable = (error as { code?: unknown }).code === 'no_webgl';
    }
  }

  #enter(): void {
    if (!this.#painter || this.#wish === 'plain' || !mayPaint(this.#probe)) return;
    this.face = 'painted';
    this.#takeSizes();
    this.#palette = readPalette();
    this.#wear();
    this.#paint();
  }

  #takeSizes(): void {
    this.#width = this.#root.parentElement!.clientWidth;
    this.#scale = textScale();
  }

  #leave(): void {
    if (this.face === 'plain') return;
    this.face = 'plain';
    this.#looks = '';
    this.#boxes?.removeBoxes(this.#root);
    this.#wear();
  }

  #lose(): void {
    console.info('todoke: the graphics context was lost');
    this.#losses += 1;
    if (this.#losses >= lossesMax) {
      this.#painter = undefined;
      this.#paper?.remove();
    }
    this.#leave();
  }

  #switchText(): string {
    return this.#dress(say(switchWords[this.face]));
  }

  #wear(): void {
    document.documentElement.classList.toggle('painted', this.face === 'painted');
    const link = this.#root.querySelector('#face_switch');
    if (link) setText(link, this.#switchText());
    if (this.#screen) this.prepare(this.#screen);
  }

  #present(): void {
    if (this.face !== 'painted') return;
    this.#painter?.present(this.#view.top, this.#view.top + this.#view.height);
  }

  #paint(): void {
    if (this.face !== 'painted' || !this.#painter || !this.#boxes || !this.#screen) return;
    // A frame that is hidden, on its way out or being photographed has hardly a width for a
    // moment (seen in Chromium 156); it is painted when it has one again.
    if (this.#width < narrowest) return;
    const focused = document.activeElement;
    // In a window that is not the active one WebKit shows no field as focused (seen in WebKitGTK
    // 2.52): its text is painted then, or it would be nowhere.
    const isTypedIn = focused?.matches(typingSelector) && focused.matches(':focus');
    const focus = isTypedIn ? focused!.id : '';
    const { dpr, width, scale } = { dpr: devicePixelRatio, width: this.#width, scale: this.#scale };
    const glance = [this.#screen, focus, dpr, width, scale, this.#palette];
    // The focus moves often without a change: a look at what is at hand saves comparing it all.
    if (this.#looks && glance.every((part, index) => part === this.#glance[index])) return;
    const nodes = withoutTyping(this.#screen, focus);
    const input: PaintInput = {
      screen: { nodes }, width, dpr, scale, focus, ...this.#palette,
    };
    const looks = JSON.stringify(input);
    this.#glance = glance;
    if (looks === this.#looks) return;
    try {
      this.#boxes.placeBoxes(this.#root, this.#painter.show(looks));
      this.#present();
      this.#looks = looks;
    } catch (error) {
      // Too tall for a canvas here, or the context is gone: this page goes on in the plain face.
      console.info('todoke: not painted:', error);
      this.#leave();
    }
  }
}

/** Which part of the page is seen, CSS px, without asking the page in the middle of a turn. */
class View {
  top = scrollY;
  height = innerHeight;

  constructor(moved: () => void) {
    const look = () => {
      this.top = scrollY;
      this.height = innerHeight;
      moved();
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
  }

  /** A new page begins at its top; the scroll event comes later. */
  goToTop(): void {
    this.top = 0;
  }
}

/** The nodes as they look while a line is typed in: its text is the DOM's and is not painted. */
function withoutTyping(screen: Screen, focus: string): Screen['nodes'] {
  const blank = (node: Node): Node => {
    if (node.id === focus && node.role === 'text_input') return { ...node, value: '' };
    return node.children ? { ...node, children: node.children.map(blank) } : node;
  };
  return focus ? screen.nodes.map(blank) : screen.nodes;
}

function makeProbe(root: HTMLElement): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  // As large as its text, inside a frame that is not: user styles change its size.
  const probe = document.createElement('p');
  probe.className = 'probe';
  probe.textContent = '文字 文字';
  frame.append(probe);
  root.parentElement!.append(frame);
  return probe;
}

function readWish(): Face {
  try {
    return localStorage.getItem(memory) === 'plain' ? 'plain' : 'painted';
  } catch {
    return 'painted';
  }
}

function writeWish(face: Face): void {
  try {
    localStorage.setItem(memory, face);
  } catch {
    // Storage is blocked: the wish lasts as long as the page.
  }
}
