// The house's own forms as a site, and files with real bytes for their examples.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formBinary, makeFolder, project } from "./server.mjs";
import { sha256 } from "./upload.mjs";

const beginnings = {
  "image/jpeg": [0xff, 0xd8, 0xff, 0xe0],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "application/pdf": [...Buffer.from("%PDF-1.7\n")],
};

export const formsFolder = join(project, "forms");
export const formIds = readdirSync(formsFolder).filter((id) =>
  existsSync(join(formsFolder, id, "form.json")),
);

const events = readdirSync(join(formsFolder, "_events"))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/, ""));

/**
 * A site of all forms and variants with the usual settings: `ids` of what can be filed by itself
 * (a life event becomes one application for each procedure), `readForm(id)` a form as it stands
 * there.
 */
export function makeFormsSite() {
  const site = makeFolder();
  const folder = join(site, "forms");
  mkdirSync(folder);
  copyFileSync(join(project, "assets/settings.json"), join(site, "settings.json"));
  execFileSync(formBinary, ["all", "--out", folder], { cwd: project, stdio: "ignore" });
  const names = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  const ids = names.filter((id) => !events.includes(id));
  const readForm = (id) => JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8"));
  return { site, ids, readForm };
}

/** The example's files with real bytes of their type and size. */
export function makeFiles(example) {
  const contents = {};
  const attachments = (example.attachments ?? []).map((listed) => {
    const size = listed.bytes ?? 1000;
    const bytes = Buffer.alloc(size);
    Buffer.from(beginnings[listed.media_type] ?? []).copy(bytes);
    contents[listed.id] = bytes;
    return { name: "file", ...listed, bytes: size, sha256: sha256(bytes) };
  });
  return { attachments, contents };
}

/** Problems as they are compared: code and place, each once, sorted. */
export const problemNames = (list) => [
  ...new Set(list.map(({ code, at }) => `${code} ${at}`)),
].sort();
