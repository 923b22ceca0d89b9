// Every form.json and every block is valid by forms/form.schema.json, and the schema refuses what
// it should. Run: node tests/forms/schema_test.mjs
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import assert from "node:assert/strict";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(root, "web/package.json"));
const Ajv2020 = require("ajv/dist/2020").default;

const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const schema = read("forms/form.schema.json");
const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schema, "form");
const isForm = ajv.getSchema("form");
const isBlock = ajv.compile({ $ref: "form#/$defs/block" });

const explain = (validate) => ajv.errorsText(validate.errors, { separator: "\n" });

const forms = readdirSync(join(root, "forms")).filter((name) =>
  existsSync(join(root, "forms", name, "form.json")),
);
const blocks = readdirSync(join(root, "forms/_blocks")).filter((name) => name.endsWith(".json"));

for (const name of forms) {
  test(`${name}/form.json is valid`, () => {
    assert.ok(isForm(read(`forms/${name}/form.json`)), explain(isForm));
  });
}

const isCatalogue = ajv.compile(read("forms/catalogue.schema.json"));
for (const name of forms) {
  if (!existsSync(join(root, "forms", name, "catalogue.json"))) continue;
  test(`${name}/catalogue.json is valid`, () => {
    assert.ok(isCatalogue(read(`forms/${name}/catalogue.json`)), explain(isCatalogue));
  });
}

test("the schema of catalogues refuses what none may hold", () => {
  const good = {
    category: "子育て", life_events: ["birth"], summary: "一文。", words: ["赤ちゃん"],
    applicants: ["resident"], identity: "yes", reception: null,
    official_fields: [{ item: "氏名", fields: ["name"] }, { item: "押印", dropped: "廃止" }],
  };
  assert.ok(isCatalogue(good), explain(isCatalogue));
  const wrong = [
    { colour: 1 }, { words: ["一", "一"] }, { identity: "perhaps" }, { applicants: [] },
    { official_fields: [{ item: "氏名" }] }, { own_fields: [{ fields: ["mail"] }] },
    { reception: { from: "8/1", to: "08-31", text: "8月" } },
    { variants: [{ id: "a", official_name: "b", given: {} }] },
  ];
  for (const more of wrong) assert.equal(isCatalogue({ ...good, ...more }), false);
});

for (const name of blocks) {
  test(`block ${name} is valid`, () => {
    assert.ok(isBlock(read(`forms/_blocks/${name}`)), explain(isBlock));
  });
}

test("the schema refuses what no form may hold", () => {
  const spoilers = {
    "an unknown member": (form) => { form.colour = "blue"; },
    "no intro": (form) => { delete form.intro; },
    "a field without a label": (form) => { delete form.pages[0].fields[0].label; },
    "an unknown kind": (form) => { form.pages[0].fields[0].kind = "colour"; },
    "another kind's member": (form) => { form.pages[0].fields[0].options = []; },
    "an id with capitals": (form) => { form.pages[0].fields[0].id = "Name"; },
    "a choice of one": (form) => { form.pages[1].fields[0].options.length = 1; },
    "a group in a group": (form) => {
      const group = form.pages.find((page) => page.id === "children").fields[1];
      group.fields.push(structuredClone(group));
    },
  };
  for (const [what, spoil] of Object.entries(spoilers)) {
    const form = read("forms/kitchen_sink/form.json");
    spoil(form);
    assert.equal(isForm(form), false, what);
  }
});
