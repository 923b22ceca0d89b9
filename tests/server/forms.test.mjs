// The municipality's own forms: what their examples say the browser accepts, the server accepts,
// and what it refuses, the server refuses with the same codes at the same places.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { formBinary, makeFolder, project, startServer } from "./support/server.mjs";
import { send, sha256 } from "./support/upload.mjs";

const beginnings = {
  "image/jpeg": [0xff, 0xd8, 0xff, 0xe0],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "application/pdf": [...Buffer.from("%PDF-1.7\n")],
};

const forms = join(project, "forms");
const ids = readdirSync(forms).filter((id) => existsSync(join(forms, id, "form.json")));
const site = makeFolder();
mkdirSync(join(site, "forms"));
copyFileSync(join(project, "assets/settings.json"), join(site, "settings.json"));
for (const id of ids) {
  const expanded = join(site, "forms", `${id}.json`);
  execFileSync(formBinary, ["expand", id, "-o", expanded], { cwd: project });
}

const servers = new Map();
/** One server for each day that examples speak of. */
async function serverOn(today) {
  const more = ["--today", today];
  if (!servers.has(today)) servers.set(today, await startServer({ site, more }));
  return servers.get(today);
}
before(() => assert.ok(ids.length > 0));
after(() => Promise.all([...servers.values()].map((server) => server.stop())));

/** The example's files with real bytes of their type and size. */
function makeFiles(example) {
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

for (const id of ids) {
  const folder = join(forms, id, "examples");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const example = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (!example.answers || !example.today) continue;
    test(`${id}: the server judges ${name} as the browser does`, async () => {
      const server = await serverOn(example.today);
      const form = JSON.parse(readFileSync(join(site, "forms", `${id}.json`), "utf8"));
      const { attachments, contents } = makeFiles(example);
      const submission = {
        submission_id: randomUUID(), form_id: id, form_version: form.version, language: "ja",
        answers: example.answers, attachments,
      };
      const reply = await send(server, submission, contents);
      const problems = (list) => [...new Set(list.map(({ code, at }) => `${code} ${at}`))].sort();
      const expected = problems(example.expect?.problems ?? []);
      if (reply.status === 201) assert.deepEqual([], expected);
      else assert.deepEqual(problems(reply.json.problems ?? [reply.json]), expected);
    });
  }
}
