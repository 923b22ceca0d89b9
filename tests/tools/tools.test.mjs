// The built programs from outside: what they print, and how they end.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import assert from "node:assert/strict";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = process.env.TODOKE_BIN ?? join(root, "build/bin");
const examples = "forms/kitchen_sink/examples";

function run(program, ...words) {
  const { status, stdout, stderr } = spawnSync(join(bin, program), words, {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("todoke-check prints the canonical answers of a good application", () => {
  const { status, stdout } = run("todoke-check", "kitchen_sink", `${examples}/short_way.json`);
  const { answers } = JSON.parse(readFileSync(join(root, examples, "short_way.json"), "utf8"));
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), answers);
});

test("todoke-check prints problems with their places and sentences, and ends with 1", () => {
  const { status, stdout } = run("todoke-check", "kitchen_sink", `${examples}/wrong_numbers.json`);
  assert.equal(status, 1);
  const { problems } = JSON.parse(stdout);
  const places = ["care_office_number", "copies", "corporate_number", "income", "insurer_number"];
  assert.deepEqual(problems.map(({ at }) => at).sort(), [...places, "my_number"]);
  for (const { code, message } of problems) assert.match(message, /。?[ぁ-ん一-龠]/, code);
});

test("todoke-check takes bare answers and a day", () => {
  const folder = mkdtempSync(join(tmpdir(), "todoke-"));
  const file = join(folder, "answers.json");
  writeFileSync(file, JSON.stringify({ birth_date: "2026-01-01", route: "elsewhere" }));
  const codes = (day) => {
    const { stdout } = run("todoke-check", "kitchen_sink", file, "--today", day);
    return JSON.parse(stdout).problems.map(({ code }) => code);
  };
  assert.ok(!codes("2026-11-21").includes("date_too_late"));
  assert.ok(codes("2025-11-21").includes("date_too_late"));
  rmSync(folder, { recursive: true });
});

test("todoke-logic reads a line as deep as a rule may be", () => {
  const line = (depth) => '{"rule":' + '{"+":[1,'.repeat(depth) + "1" + "]}".repeat(depth) + "}";
  const input = `${line(60)}\n${line(1000)}\n`;
  const { stdout } = spawnSync(join(bin, "todoke-logic"), { input, encoding: "utf8" });
  assert.equal(stdout, '61\n{"error":{"type":"Too Deep"}}\n');
});

test("input that cannot be used ends with 2 and says why", () => {
  const { status, stderr } = run("todoke-check", "no_such_form", "nothing.json");
  assert.equal(status, 2);
  assert.match(stderr, /unreadable/);
  assert.equal(run("todoke-check").status, 2);
  const example = ["todoke-check", "kitchen_sink", `${examples}/wrong_numbers.json`, "--settings"];
  assert.equal(run(...example, "no_such_settings.json").status, 2);
  assert.equal(run(...example, "package.json").status, 2);
  assert.equal(run("todoke-lint").status, 2);
  assert.equal(run("todoke-walk", "no_such_form").status, 2);
});

test("help that was asked for is an answer, unasked it is a complaint", () => {
  const programs = [
    "todoke-bundle", "todoke-check", "todoke-dump", "todoke-form", "todoke-intake", "todoke-lint",
    "todoke-logic", "todoke-walk",
  ];
  for (const program of programs) {
    const asked = run(program, "--help");
    assert.deepEqual([asked.status, asked.stderr], [0, ""], program);
    assert.match(asked.stdout, new RegExp(`^usage: ${program} `));
    const wrong = run(program, "--no-such-option");
    assert.deepEqual([wrong.status, wrong.stdout], [2, ""], program);
    assert.ok(wrong.stderr.includes(asked.stdout), program);
  }
});

test("todoke-lint finds nothing wrong with any form", () => {
  const { status, stdout } = run("todoke-lint", "--all");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /[0-9]+ forms, 0 errors/);
});

test("todoke-lint finds a page of a life event that nobody can reach", () => {
  const folder = mkdtempSync(join(tmpdir(), "todoke-"));
  cpSync(join(root, "forms"), join(folder, "forms"), { recursive: true });
  const file = join(folder, "forms/_events/disaster.json");
  const event = JSON.parse(readFileSync(file, "utf8"));
  for (const part of event.parts) delete part.pages;
  writeFileSync(file, JSON.stringify(event));
  const { status, stdout } = spawnSync(join(bin, "todoke-lint"), ["disaster"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(status, 1, stdout);
  assert.match(stdout, /disaster_victim_certificate_stop_fire is a page that no resident can/);
  rmSync(folder, { recursive: true });
});

test("todoke-walk reaches all of kitchen_sink", () => {
  const { status, stdout } = run("todoke-walk", "kitchen_sink", "--json");
  assert.equal(status, 0, stdout);
  const report = JSON.parse(stdout);
  assert.deepEqual(report.fields.not_reached, []);
  assert.ok(report.shortest.questions < report.longest.questions);
});

test("todoke-walk writes the ways that cover a form as examples", () => {
  const folder = mkdtempSync(join(tmpdir(), "todoke-"));
  const words = ["kitchen_sink", "--today", "2026-11-21", "--cover", folder];
  assert.equal(run("todoke-walk", ...words).status, 0);
  const files = readdirSync(join(folder, "kitchen_sink"));
  assert.ok(files.includes("longest.json") && files.includes("shortest.json"), String(files));
  for (const file of files) {
    const path = join(folder, "kitchen_sink", file);
    const { status, stderr } = run("todoke-check", "kitchen_sink", path);
    assert.equal(stderr, "", file);
    assert.equal(status, file.startsWith("refused") ? 1 : 0, file);
  }
  rmSync(folder, { recursive: true });
});

test("todoke-walk --all tells of every form in a line", () => {
  const { status, stdout } = run("todoke-walk", "--all", "--today", "2026-11-28");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^kitchen_sink: [0-9]+ ways, [0-9]+ cover them; shortest, typical, long/m);
});

test("todoke-bundle: the more procedures of a life event are needed, the more it saves", () => {
  const { status, stdout } = run("todoke-bundle", "--today", "2026-11-26");
  assert.equal(status, 0);
  const rows = stdout.trim().split("\n").slice(2).map((line) => {
    const [, event, ...cells] = line.split("|").map((cell) => cell.trim());
    const [procedures, apart, together, fewer] = cells.map((cell) => parseInt(cell, 10));
    return { event, procedures, apart, together, fewer };
  });
  const events = new Map();
  for (const row of rows) events.set(row.event, [...(events.get(row.event) ?? []), row]);
  assert.equal(events.size, 4);
  for (const [event, lines] of events) {
    assert.ok(lines.length >= 2, event);
    lines.forEach(({ procedures, apart, together, fewer }, index) => {
      const what = `${event}: ${procedures} procedures`;
      assert.equal(fewer, Math.round((1 - together / apart) * 100), what);
      assert.ok(fewer > (lines[index - 1]?.fewer ?? 0), what);
    });
  }
  assert.equal(run("todoke-bundle", "no_such_event").status, 1);
});

test("todoke-bench-forms measures every form", () => {
  const { status, stdout } = run("todoke-bench-forms");
  assert.equal(status, 0);
  const { forms, median_ms: median, largest_ms: largest } = JSON.parse(stdout);
  assert.ok(forms >= 4 && median > 0 && largest > 0);
});

test("todoke-form puts blocks in place", () => {
  const { status, stdout } = run("todoke-form", "expand", "child-allowance-claim");
  assert.equal(status, 0);
  assert.ok(!stdout.includes('"use"'));
});
