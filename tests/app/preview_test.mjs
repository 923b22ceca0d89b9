// The desktop preview is filled in by mouse and keyboard: SDL events, real layout, real painting.
// Run: node --test tests/app/
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const bin = process.env.TODOKE_BIN ?? "build/bin";
const folder = mkdtempSync(join(tmpdir(), "todoke-preview-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Plays the commands and gives what was printed. */
function play(commands, ...options) {
  const script = join(folder, "script.txt");
  writeFileSync(script, commands.join("\n"));
  const words = ["kitchen_sink", "--play", script, ...options];
  const { status, stdout, stderr } = spawnSync(join(bin, "todoke-preview"), words, {
    encoding: "utf8",
    timeout: 120_000,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("a click on 「はじめる」 opens the first page", () => {
  const shown = play(["show", "click start", "show"]);
  assert.match(shown, /^intro /m);
  assert.match(shown, /^page:you /m);
});

test("typed text arrives whole, and what was understood is said after leaving", () => {
  const shown = play([
    "click start",
    "click name/family",
    "type 𠮷田　ﾀﾛｳ",
    "key Backspace",
    "click birth_date/year",
    "type 平成２",
    "click birth_date/month",
    "type 4",
    "click birth_date/day",
    "type 1",
    "click name/given",
    "show",
  ]);
  assert.match(shown, /name\/family.*𠮷田　ﾀﾛ/);
  assert.match(shown, /1990年（平成2年）4月1日/);
});

test("「次へ進む」 tells what is missing, then leads on", () => {
  const filled = [
    "click start",
    "click next",
    "show",
    "click name/family",
    "type 髙橋",
    "click name/given",
    "type 美咲",
    "click kana/family",
    "type たかはし",
    "click kana/given",
    "type みさき",
    "click birth_date/year",
    "type 1990",
    "click birth_date/month",
    "type 4",
    "click birth_date/day",
    "type 1",
    "click next",
    "show",
  ];
  const shown = play(filled);
  assert.match(shown, /error_summary/);
  assert.match(shown, /^page:route /m);
});

test("a picture after a play shows another page than one without", () => {
  const [before, later] = ["before.png", "later.png"].map((name) => join(folder, name));
  play([], "--screenshot", before);
  play(["click start", "click name/family", "type 髙橋"], "--screenshot", later);
  assert.notDeepEqual(readFileSync(before), readFileSync(later));
});

test("a command that cannot be done ends the preview with a complaint", () => {
  const script = join(folder, "wrong.txt");
  for (const command of ["click nothing", "sing"]) {
    writeFileSync(script, command);
    const { status, stderr } = spawnSync(
      join(bin, "todoke-preview"),
      ["kitchen_sink", "--play", script],
      { encoding: "utf8", timeout: 120_000 },
    );
    assert.equal(status, 1);
    assert.match(stderr, /not_on_the_page|unknown_command/);
  }
});
