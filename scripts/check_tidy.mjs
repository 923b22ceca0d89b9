// The habits of the house that a script can see. Prints one line per offence, ends with 1 if any.
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { projectFiles } from "./project_files.mjs";

const lineColumnsMax = 100;
const codeLinesMax = 400;
const readmeLinesMax = 60;

const isCode = (name) =>
  /\.(cpp|h|c|ts|mjs|css|cmake|sh|sql)$/.test(name) ||
  /(^|\/)CMakeLists\.txt$/.test(name) ||
  /^(scripts|\.ci)\/[a-z_]+$/.test(name);
const isText = (name) => isCode(name) || /\.(json|md|html|txt|svg|yaml)$/.test(name);

// Machines and places that mean nothing to a reader elsewhere.
const foreign = [
  /\/work\/|\/tmp\/(brief|h\d)|\/root\/|\.\.\/shared\b/,
  new RegExp(["deb.debian", "registry.npmjs", "salsa.debian"].join("|").replaceAll(".", "\\.")),
];

const offences = [];
const say = (place, sentence) => offences.push(`${place}: ${sentence}`);

function checkLines(name, lines) {
  lines.forEach((line, index) => {
    const place = `${name}:${index + 1}`;
    if (isCode(name) && [...line].length > lineColumnsMax) say(place, "longer than 100 columns");
    if (isCode(name) && /[ \t]$/.test(line)) say(place, "blanks at the end");
    if (isCode(name) && line.includes("\t")) say(place, "a tab");
    if (foreign.some((pattern) => pattern.test(line))) say(place, "names a machine, path or registry");
  });
}

function checkFile(name) {
  const text = readFileSync(name, "utf8");
  const lines = text.split("\n");
  const count = lines.length - 1;
  checkLines(name, lines);
  if (text !== "" && !text.endsWith("\n")) say(name, "no newline at the end");
  if (isCode(name) && count > codeLinesMax) say(name, `${count} lines, more than ${codeLinesMax}`);
  if (/\/README\.md$/.test(name) && count > readmeLinesMax) say(name, `${count} lines, not under 60`);
  if (/\.h$/.test(name) && !text.includes("#pragma once")) say(name, "no #pragma once");
}

const names = projectFiles();
for (const name of names) {
  if (name === "scripts/check_tidy.mjs" || /(^|\/)package-lock\.json$/.test(name)) continue;
  if (isText(name)) checkFile(name);
}

// Every folder of C++ explains itself.
const folders = new Set(names.filter((name) => /^src\/.*\.(cpp|h)$/.test(name)).map(dirname));
for (const folder of folders) {
  const explained = [folder, dirname(folder)].some((at) => existsSync(`${at}/README.md`));
  if (!explained) say(folder, "no README.md here or one folder up");
}

for (const offence of offences) console.log(offence);
console.log(offences.length === 0 ? "tidy" : `tidy: ${offences.length} offences`);
process.exit(offences.length === 0 ? 0 : 1);
