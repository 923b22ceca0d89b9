// Finds ways through the life events that together show all of their pages, and keeps them here:
//   node tests/accessibility/events/make.mjs   (inside scripts/run, after scripts/build; minutes)
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, "../../..");
const today = "2026-11-21";
const isFine = ({ expect }) =>
  expect.problems.length === 0 || expect.problems.some(({ code }) => code === "stop");

for (const file of readdirSync(join(project, "forms/_events"))) {
  if (!file.endsWith(".json")) continue;
  const event = basename(file, ".json");
  const cover = mkdtempSync(join(tmpdir(), "todoke-event-"));
  const words = [join(project, `build/forms/${event}.json`), "--today", today, "--cover", cover];
  try {
    execFileSync(join(project, "build/bin/todoke-walk"), words, { stdio: "ignore" });
  } catch {
    // Questions that no way shows are told by an exit status; the ways are written all the same.
  }
  const ways = readdirSync(join(cover, event))
    .map((name) => JSON.parse(readFileSync(join(cover, event, name), "utf8")))
    .filter(isFine);
  rmSync(join(here, event), { recursive: true, force: true });
  mkdirSync(join(here, event));
  const seen = new Set();
  const countNew = ({ expect }) => expect.pages.filter((page) => !seen.has(page)).length;
  for (;;) {
    const best = ways.reduce((most, way) => (countNew(way) > countNew(most) ? way : most));
    if (countNew(best) === 0) break;
    for (const page of best.expect.pages) seen.add(page);
    const { name, answers, expect } = best;
    const text = JSON.stringify({ name, answers, expect });
    writeFileSync(join(here, event, `${name}.json`), `${text}\n`);
  }
  rmSync(cover, { recursive: true });
  console.log(`${event}: ${readdirSync(join(here, event)).length} ways, ${seen.size} pages`);
}
