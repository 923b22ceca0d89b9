// Everything that runs inside the page, as one object: window.gates.
import * as layout from './layout.ts';
import * as shape from './shape.ts';
import * as structure from './structure.ts';
import * as walker from './walker.ts';

const gates = { ...layout, ...shape, ...structure, ...walker };
export type Gates = typeof gates;

Object.assign(window, { gates });
