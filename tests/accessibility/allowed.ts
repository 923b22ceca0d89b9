// What a rule engine may say of our screens, each with its reason. An entry that nothing needs any
// more fails the gate: take it out.

export interface Allowed {
  engine: 'axe' | 'ibm';
  rule: string;
  /** Part of the finding's text, where the rule is allowed for some elements only. */
  of?: string;
  face?: 'plain' | 'painted';
  reason: string;
}

const seeThrough =
  'Painted text is see-through in the DOM, so the engine is undecided. The pixels are measured ' +
  'by the gate "contrast", and the same texts and colours by the engines in the plain face.';

export const allowed: Allowed[] = [
  { engine: 'axe', rule: 'color-contrast', face: 'painted', reason: seeThrough },
  {
    engine: 'axe',
    rule: 'color-contrast',
    of: 'id="query"',
    face: 'plain',
    reason:
      'The field of the search has a picture (a lens) in its ground, so axe is undecided. The ' +
      'same colours stand in every other field.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    of: '<span data-part="text">−</span>',
    face: 'plain',
    reason:
      'A sign and no letter, so axe is undecided. The gate "contrast" measures it in pixels like ' +
      'every text.',
  },
  { engine: 'ibm', rule: 'text_contrast_sufficient', face: 'painted', reason: seeThrough },
  {
    engine: 'ibm',
    rule: 'style_focus_visible',
    reason:
      'Asks a person to look at every control whose outline a style sheet sets. The gate ' +
      '"keyboard" looks at the ring of each, in pixels, in both faces.',
  },
  {
    engine: 'ibm',
    rule: 'style_color_misuse',
    reason:
      'Asks about any style sheet with a colour. States are in the tree (gate "tree"), and with ' +
      'forced colours, where ours are gone, they are still told apart (gate "styles").',
  },
  {
    engine: 'ibm',
    rule: 'style_highcontrast_visible',
    reason: 'Asks to try forced colours; the gate "styles" does.',
  },
  {
    engine: 'ibm',
    rule: 'style_background_decorative',
    reason:
      'Asks about any background picture. Ours are signs beside words that say the same (a ' +
      'house, a tick); with forced colours the words stay.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists',
    of: 'id="search"',
    reason: 'The search answers while it is typed; Enter has nothing to add, so nothing submits.',
  },
  {
    engine: 'ibm',
    rule: 'input_checkboxes_grouped',
    of: 'id="settings-',
    reason: 'Each box of the settings stands under a heading of its own and belongs to no other.',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_unobscured',
    reason:
      'Asks about links whose target is the whole card around them, and about what lies behind ' +
      'an open dialog, which cannot take the focus. The gate "keyboard" goes to the former.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading',
    reason:
      'Takes any short line alone in a block for a heading: the name of the service, the words ' +
      'of an option. Headings are h1 to h3, their order is checked by the gate "tree".',
  },
  {
    engine: 'ibm',
    rule: 'list_structure_proper',
    of: '<dl',
    reason:
      'Does not know <div> around <dt> and <dd>, which HTML allows. Browsers make terms and ' +
      'definitions of it.',
  },
  {
    engine: 'ibm',
    rule: 'aria_child_valid',
    of: '<ul',
    face: 'painted',
    reason:
      'In a closed <details> it takes the items of a list for hidden, but not the list. Neither ' +
      'is in the tree, which is the same in both faces (gate "tree").',
  },
  {
    engine: 'ibm',
    rule: 'input_fields_grouped',
    reason:
      'Wants a fieldset as soon as a page has two fields. What belongs together (a name, a date, ' +
      'an address) has one; questions side by side are separate.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible',
    of: '<textarea',
    reason:
      'Does not find the <label for> of a textarea that stands before its hint. The gate ' +
      '"structure" checks that each control has a label that is seen, the gate "tree" its name.',
  },
];

const used = new Set<Allowed>();

/** The findings that nothing allows. */
export function filterAllowed(
  engine: Allowed['engine'],
  face: 'plain' | 'painted',
  findings: readonly { rule: string; text: string }[],
): string[] {
  return findings
    .filter(({ rule, text }) => {
      const entry = allowed.find(
        (one) =>
          one.engine === engine &&
          one.rule === rule &&
          (one.face ?? face) === face &&
          text.includes(one.of ?? ''),
      );
      if (entry) used.add(entry);
      return !entry;
    })
    .map(({ rule, text }) => `${face}: ${rule}: ${text}`);
}

export function findUnused(): string[] {
  const unused = allowed.filter((one) => !used.has(one));
  return unused.map(({ engine, rule, of = '' }) => `${engine} ${rule} ${of}`.trim());
}
