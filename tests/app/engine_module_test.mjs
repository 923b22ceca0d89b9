// engine.wasm gives the same Screens, byte for byte, as the native todoke-dump; wrong documents are
// errors; a draft opened in a new instance goes on. Run: node --test tests/app/
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const bin = process.env.TODOKE_BIN ?? "build/bin";
const module = new WebAssembly.Module(
  readFileSync(process.env.TODOKE_ENGINE ?? "build/wasm/engine.wasm"),
);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** The twenty lines that a host needs. */
function load() {
  const nothing = () => 0;
  const imports = {};
  for (const { module: space, name } of WebAssembly.Module.imports(module)) {
    (imports[space] ??= {})[name] = nothing;
  }
  const wasm = new WebAssembly.Instance(module, imports).exports;
  wasm._initialize();
  const result = (at) =>
    new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at, wasm.engine_result_length()));
  const ask = (name, argument) => {
    const bytes = new TextEncoder().encode(
      typeof argument === "string" ? argument : JSON.stringify(argument),
    );
    const at = wasm.engine_buffer(bytes.length);
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return result(wasm[name](bytes.length));
  };
  return {
    open: (given) => ask("engine_open", given),
    act: (action) => ask("engine_act", action),
    draft: () => JSON.parse(result(wasm.engine_draft())),
    submission: () => result(wasm.engine_submission()),
    events: () => JSON.parse(result(wasm.engine_events())),
  };
}

function given(id) {
  const options = { encoding: "utf8" };
  return {
    form: JSON.parse(execFileSync(join(bin, "todoke-form"), ["expand", id], options)),
    words: { ...read("assets/words/ja/problems.json"), ...read("assets/words/ja/screen.json") },
    settings: read("assets/settings.json"),
    facts: { today: "2026-11-21" },
    submission_id: "0b0e9f4e-7c57-4f0e-9a35-3b1f8d0f5a11",
  };
}

function nativeScreen(id, actions) {
  const file = join(mkdtempSync(join(tmpdir(), "todoke-")), "actions.json");
  writeFileSync(file, JSON.stringify(actions));
  const options = { encoding: "utf8" };
  return execFileSync(join(bin, "todoke-dump"), [id, file, "--json"], options).trimEnd();
}

/** As a page does: what the Screen wants is given to it, from the files the site was made of. */
function actAndBring(engine, action) {
  let screen = engine.act(action);
  for (let [id] = JSON.parse(screen).wants ?? []; id; [id] = JSON.parse(screen).wants ?? []) {
    const data = read(`build/library/${id}.json`);
    screen = engine.act({ type: "provide", id, data });
  }
  return screen;
}

const typable = (node) =>
  [node, ...(node.children ?? []).flatMap(typable)].filter((one) => one.role === "text_input");

test("the module and the native engine give the same bytes", () => {
  const engine = load();
  let last = engine.open(given("kitchen_sink"));
  assert.equal(last, nativeScreen("kitchen_sink", []));
  const actions = [{ type: "press", id: "start" }, { type: "press", id: "next" }];
  for (const action of actions) last = actAndBring(engine, action);
  for (const input of JSON.parse(last).nodes.flatMap(typable)) {
    actions.push({ type: "set_text", id: input.id, text: "昭和５５ \"髙\"\n" });
    actions.push({ type: "leave", id: input.id });
  }
  actions.push({ type: "press", id: "next" });
  for (const action of actions.slice(2)) last = actAndBring(engine, action);
  assert.equal(last, nativeScreen("kitchen_sink", actions));
});

test("documents that cannot be used are errors, and the module goes on", () => {
  const engine = load();
  const code = (text) => JSON.parse(text).error?.code;
  assert.equal(code(engine.act({ type: "press", id: "next" })), "not_open");
  assert.equal(code(engine.open("{")), "not_json");
  assert.equal(code(engine.open({})), "missing_member");
  assert.equal(code(engine.open({ ...given("kitchen_sink"), facts: { today: "x" } })), "bad_date");
  const screen = JSON.parse(engine.open(given("kitchen_sink")));
  assert.equal(code(engine.act({ type: "explode" })), "unknown_type");
  const same = JSON.parse(engine.act({ type: "set_text", id: "no/such/field", text: "x" }));
  assert.deepEqual(same, screen);
});

test("a draft goes on in a new instance, as after a bug of ours", () => {
  const first = load();
  first.open(given("kitchen_sink"));
  const page = JSON.parse(first.act({ type: "press", id: "start" }));
  const [input] = page.nodes.flatMap(typable);
  if (input) first.act({ type: "set_text", id: input.id, text: "  typed  " });
  const second = load();
  const screen = JSON.parse(second.open({ ...given("kitchen_sink"), draft: first.draft() }));
  assert.equal(screen.place, page.place);
  if (input) assert.equal(screen.nodes.flatMap(typable)[0].value, "  typed  ");
  assert.ok(second.events().some((event) => event.type === "resumed"));
});
