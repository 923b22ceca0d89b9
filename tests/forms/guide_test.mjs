// forms/GUIDE.ja.md builds a form step by step. Every step is done here as it is written: what is
// added, what lint says on the way, and that the form at the end is clean, walked and filed.
import { spawnSync } from "node:child_process";
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test, { after } from "node:test";
import assert from "node:assert/strict";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = process.env.TODOKE_BIN ?? join(root, "build/bin");
const guide = readFileSync(join(root, "forms/GUIDE.ja.md"), "utf8");
const id = "bicycle-parking-application";

/** A project of its own with what forms share. */
const project = mkdtempSync(join(tmpdir(), "todoke-guide-"));
after(() => rmSync(project, { recursive: true, force: true }));
for (const name of ["_blocks", "facts.json", "plain_language.json"]) {
  cpSync(join(root, "forms", name), join(project, "forms", name), { recursive: true });
}
cpSync(join(root, "assets"), join(project, "assets"), { recursive: true });
const folder = join(project, "forms", id);
mkdirSync(join(folder, "examples"), { recursive: true });

function run(program, ...words) {
  return spawnSync(join(bin, program), words, { cwd: project, encoding: "utf8" });
}

/** Blocks of code with what the comment before them says: {language, order, text}. */
function blocksOf(text) {
  const pattern = /(?:<!-- todoke: ([^\n]*) -->\n)?```(\w+)\n([\s\S]*?)```/g;
  return [...text.matchAll(pattern)].map(([, order, language, code]) => ({
    order, language, text: code,
  }));
}

const keysOf = (pointer) => pointer.split("/").slice(1);

/** As JSON Patch's "add": "-" is the end of a list. */
function add(document, pointer, value) {
  const keys = keysOf(pointer);
  const last = keys.pop();
  const parent = keys.reduce((at, key) => at[key], document);
  if (last === "-") parent.push(value);
  else parent[last] = value;
}

function remove(document, pointer) {
  const keys = keysOf(pointer);
  const last = keys.pop();
  delete keys.reduce((at, key) => at[key], document)[last];
}

let form;
const save = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value, null, 2));

/** What lint says of the form with one thing changed. */
function lintOf(changed) {
  save("form.json", changed);
  const { stdout } = run("todoke-lint", id);
  save("form.json", form);
  return stdout;
}

const steps = {
  "form.json": (value) => { form = value; },
  ...Object.fromEntries(["catalogue.json"].map((name) => [name, (value) => save(name, value)])),
};

function follow({ order, text }) {
  if (order.startsWith("lint says, ")) {
    const changed = structuredClone(form);
    const [, how, pointer, value] = /^lint says, (with|without) (\S+)(?: = (.*))?$/.exec(order);
    if (how === "without") remove(changed, pointer);
    else add(changed, pointer, JSON.parse(value));
    assert.ok(lintOf(changed).includes(text.trim()), `lint does not say: ${text}`);
    return;
  }
  const [name, pointer] = order.split(" ");
  const value = JSON.parse(text);
  if (pointer) add(form, pointer, value);
  else if (steps[name]) steps[name](value);
  else save(name, value);
  save("form.json", form);
}

test("every block of JSON in the guide is a step, and the form can be used after each", () => {
  const blocks = blocksOf(guide);
  assert.ok(blocks.length > 15);
  for (const block of blocks) {
    if (block.language === "sh") continue;
    assert.ok(block.order, `a block without its step: ${block.text.slice(0, 60)}`);
    follow(block);
    const { status, stderr } = run("todoke-form", "expand", id);
    assert.equal(status, 0, `${block.order}: ${stderr}`);
    const said = run("todoke-lint", id).stdout;
    const errors = said.split("\n").filter((line) => line.includes(": error: "));
    assert.deepEqual(errors, [], block.order);
  }
});

test("the commands of the guide are there and take what it gives them", () => {
  for (const { language, text } of blocksOf(guide)) {
    if (language !== "sh") continue;
    for (const line of text.trim().split("\n")) {
      const [script, program, ...words] = line.split(" ");
      assert.ok(existsSync(join(root, script)), line);
      if (script !== "./scripts/run") continue;
      assert.equal(run(program, ...words).status, 0, line);
    }
  }
});

test("the form at the end reaches everything, and is clean with the ways of its walk", () => {
  const walk = JSON.parse(run("todoke-walk", "--json", id).stdout);
  for (const what of ["pages", "fields", "options"]) assert.deepEqual(walk[what].not_reached, []);
  assert.deepEqual(walk.rules.one_sided, []);
  const cover = join(project, "build/cover", id);
  for (const name of readdirSync(cover)) cpSync(join(cover, name), join(folder, "examples", name));
  const { stdout } = run("todoke-lint", id);
  assert.match(stdout, /^1 forms, 0 errors, 0 warnings$/m);
});
