// Who may include whom: the table of the house, read against every #include in src/.
// Prints one line per offence and ends with 1 if there is any.
import { readFileSync } from "node:fs";
import { projectFiles } from "./project_files.mjs";

// A folder sees itself, what is listed here, and nothing else of ours.
const core = ["base", "answer", "rule", "form", "field", "check", "session", "submission"].map(
  (name) => `core/${name}`,
);
const mayUse = new Map([
  ...core.map((folder, index) => [folder, core.slice(0, index)]),
  ["screen", core],
  ["paint", ["core/base", "screen"]],
  ["app", [...core, "screen", "paint", "tools"]],
  ["server", core],
  ["tools", [...core, "screen", "server"]],
]);

// Libraries with a home: their headers appear only in these folders.
const libraries = [
  { name: "Dear ImGui", header: /^imgui/, homes: ["paint", "app"] },
  { name: "SDL", header: /^SDL/, homes: ["app"] },
  { name: "Emscripten", header: /^emscripten/, homes: ["app"] },
  { name: "libunibreak", header: /break(def)?\.h$/, homes: ["paint"] },
  { name: "FreeType", header: /^(ft2build|freetype)/, homes: ["app", "paint"] },
  { name: "Drogon", header: /^(drogon|trantor)\//, homes: ["server/http"] },
  { name: "SQLite", header: /^sqlite3/, homes: ["server/store"] },
  { name: "PostgreSQL", header: /^(libpq|postgresql)/, homes: ["server/store"] },
];

// Too large for wasm, or throwing: not where residents download it.
const heavy = /^(iostream|regex|format|locale|filesystem|print|sstream|fstream)$/;
const downloaded = ["core/", "screen/", "paint/", "app/engine", "app/painter"];

const inFolder = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const folderOf = (path) => [...mayUse.keys()].find((folder) => inFolder(path, folder));

function offencesOf(path, included, ours) {
  const home = folderOf(path);
  if (home === undefined) return ["lies in no folder of the table"];
  if (ours) {
    const target = folderOf(included);
    if (target === undefined || target === home || mayUse.get(home).includes(target)) return [];
    return [`${home} may not use ${target} (${included})`];
  }
  const found = libraries
    .filter(({ header, homes }) => header.test(included) && !homes.some((at) => inFolder(path, at)))
    .map(({ name, homes }) => `${name} belongs to ${homes.join(", ")} (${included})`);
  if (heavy.test(included) && downloaded.some((start) => path.startsWith(start))) {
    found.push(`<${included}> is too heavy for wasm`);
  }
  return found;
}

let offences = 0;
for (const file of projectFiles("src").filter((name) => /\.(cpp|h)$/.test(name))) {
  const path = file.slice("src/".length);
  readFileSync(file, "utf8").split("\n").forEach((line, index) => {
    const match = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
    if (!match) return;
    const ours = match[1] === '"' && folderOf(match[2]) !== undefined;
    for (const offence of offencesOf(path, match[2], ours)) {
      offences += 1;
      console.log(`${file}:${index + 1}: ${offence}`);
    }
  });
}
console.log(offences === 0 ? "includes: as the table says" : `includes: ${offences} offences`);
process.exit(offences === 0 ? 0 : 1);
