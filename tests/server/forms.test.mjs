// The municipality's own forms: what their examples say the browser accepts, the server accepts,
// and what it refuses, the server refuses with the same codes at the same places.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  formIds, formsFolder, makeFiles, makeFormsSite, problemNames,
} from "./support/forms.mjs";
import { startServer } from "./support/server.mjs";
import { send } from "./support/upload.mjs";

const { site, readForm } = makeFormsSite();

const servers = new Map();
/** One server for each day that examples speak of. */
async function serverOn(today) {
  const more = ["--today", today];
  if (!servers.has(today)) servers.set(today, await startServer({ site, more }));
  return servers.get(today);
}
before(() => assert.ok(formIds.length > 0));
after(() => Promise.all([...servers.values()].map((server) => server.stop())));

for (const id of formIds) {
  const folder = join(formsFolder, id, "examples");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const example = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (!example.answers || !example.today) continue;
    test(`${id}: the server judges ${name} as the browser does`, async () => {
      const server = await serverOn(example.today);
      const form = readForm(id);
      const { attachments, contents } = makeFiles(example);
      const submission = {
        submission_id: randomUUID(), form_id: id, form_version: form.version, language: "ja",
        answers: example.answers, attachments,
      };
      const reply = await send(server, submission, contents);
      const expected = problemNames(example.expect?.problems ?? []);
      if (reply.status === 201) assert.deepEqual([], expected);
      else assert.deepEqual(problemNames(reply.json.problems ?? [reply.json]), expected);
    });
  }
}
