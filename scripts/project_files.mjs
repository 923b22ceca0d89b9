// The project's own files, with or without git: everything except what is built or installed.
import { readdirSync } from "node:fs";

const foreign = new Set([".git", "build", "node_modules"]);

/** Paths relative to `from` ("" is the project's folder), sorted. */
export function projectFiles(from = "") {
  const found = [];
  for (const entry of readdirSync(from === "" ? "." : from, { withFileTypes: true })) {
    if (foreign.has(entry.name) && !(entry.name === "build" && from !== "")) continue;
    const path = from === "" ? entry.name : `${from}/${entry.name}`;
    if (entry.isDirectory()) found.push(...projectFiles(path));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort();
}
