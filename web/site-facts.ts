// What the page's HTML says about itself: attributes of #page-stage, written by the build.

export interface SiteFacts {
  /** Way to the site's root, absolute, with a slash at the end. */
  root: URL;
  form: string;
  /** The place that the HTML shows: "intro" or "page:<id>". */
  place: string;
  engine: URL;
  /** What the build has split off; undefined: the engine is whole. */
  engineRest: URL | undefined;
  words: URL;
  /** The version in the names of public documents; undefined: this site has none. */
  library: string | undefined;
  /** Files of readings over kanji, fetched when they are wanted. */
  furigana: URL[];
  painterScript: URL | undefined;
  painterModule: URL | undefined;
  /** In a frame on a municipality's homepage: the origin of that page. */
  host: string | undefined;
}

export function readSiteFacts(stage: HTMLElement, location: Location): SiteFacts {
  const facts = stage.dataset;
  const root = new URL(facts.root ?? './', location.href);
  const address = (path: string | undefined) => (path ? new URL(path, root) : undefined);
  return {
    root,
    form: facts.form ?? '',
    place: facts.place ?? 'intro',
    engine: new URL(facts.engine ?? 'assets/engine.wasm', root),
    engineRest: address(facts.engineRest),
    words: new URL(facts.words ?? 'words/ja.json', root),
    library: facts.library,
    furigana: (facts.furigana ?? '').split(' ').filter(Boolean).map((path) => new URL(path, root)),
    painterScript: address(facts.painterScript),
    painterModule: address(facts.painterModule),
    host: new URL(location.href).searchParams.get('host') ?? undefined,
  };
}

export interface Settings {
  municipality: { name: string; service: string };
  endpoint: string;
  draft_days?: number;
  /** How long a past application stays that the resident wanted kept. */
  past_days?: number;
  status_url?: string;
  /** ISO 8601: until when the whole site shall conform. */
  accessibility?: { target_by?: string };
  contact?: { name?: string; phone?: string; hours?: string };
}

/** A phone or a tablet: a device that is held up to what it photographs. */
export function hasCamera(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
