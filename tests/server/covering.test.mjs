// Every branch of every form and variant is filed: the answers that todoke-walk finds to cover a
// form get a receipt from the real server, and those that show what is refused are refused as it
// says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeFiles, makeFormsSite, problemNames } from "./support/forms.mjs";
import { makeFolder, project, startServer, today, walkBinary } from "./support/server.mjs";
import { send } from "./support/upload.mjs";

const { site, ids, readForm } = makeFormsSite();
const cover = makeFolder();
let server;
before(async () => {
  // Whether all is reached is asked of lint; what is reached must be filed.
  const files = ids.map((id) => join(site, "forms", `${id}.json`));
  const words = [...files, "--today", today, "--cover", cover];
  execFileSync(walkBinary, words, { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  server = await startServer({ site });
});
after(() => server.stop());

async function file(form, way) {
  const { attachments, contents } = makeFiles(way);
  const submission = {
    submission_id: randomUUID(), form_id: form.id, form_version: form.version, language: "ja",
    answers: way.answers, attachments,
  };
  return send(server, submission, contents);
}

for (const id of ids) {
  test(`${id}: each covering way is filed, or refused as it says`, async () => {
    const form = readForm(id);
    const receipts = new Set();
    let filed = 0;
    for (const name of readdirSync(join(cover, id))) {
      const way = JSON.parse(readFileSync(join(cover, id, name), "utf8"));
      const { status, json } = await file(form, way);
      if (way.expect.problems.length === 0) {
        assert.equal(status, 201, `${name}: ${JSON.stringify(json)}`);
        receipts.add(json.receipt);
        filed += 1;
      } else {
        assert.equal(status, 422, `${name}: ${JSON.stringify(json)}`);
        assert.deepEqual(problemNames(json.problems), problemNames(way.expect.problems), name);
      }
    }
    assert.ok(filed > 0);
    assert.equal(receipts.size, filed);
  });
}
