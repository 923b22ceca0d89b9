// Looking up where an application stands: its history, and how often one may ask.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeSite, staffToken, startServer } from "./support/server.mjs";
import { makeSubmission, send } from "./support/upload.mjs";

let server;
before(async () => {
  const site = makeSite();
  const file = join(site, "settings.json");
  const settings = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...settings, look_ups_per_minute: 4 }));
  server = await startServer({ site });
});
after(() => server.stop());

async function look(receipt, code, from) {
  const headers = { "Todoke-Code": code, "X-Forwarded-For": from };
  const response = await fetch(`${server.url}/api/v1/submissions/${receipt}`, { headers });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

test("a look-up tells every state that the application was in, with the words to it", async () => {
  const { json } = await send(server, makeSubmission());
  await fetch(`${server.url}/api/v1/staff/submissions/${json.receipt}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${staffToken(server)}`, "Content-Type": "application/json" },
    body: JSON.stringify({ status: "resubmit", comment: "書類が足りません" }),
  });
  const found = await look(json.receipt, json.code, "192.0.2.7");
  assert.equal(found.status, 200);
  assert.deepEqual(found.json.history.map(({ status_text, comment }) => [status_text, comment]), [
    ["処理中", undefined], ["要再申請", "書類が足りません"],
  ]);
});

test("an address that asks too often is told when to come back, and others are not", async () => {
  for (let i = 0; i < 4; ++i) {
    assert.equal((await look(`AAA${i}-ZZZZ`, "0", "192.0.2.1")).status, 404);
  }
  const shut = await look("AAAA-ZZZZ", "0", "192.0.2.1");
  assert.equal(shut.status, 429);
  assert.equal(shut.json.code, "too_many_look_ups");
  const seconds = Number(shut.headers.get("retry-after"));
  assert.ok(seconds > 0 && seconds <= 60, String(seconds));
  assert.equal((await look("AAAA-ZZZZ", "0", "192.0.2.2")).status, 404);
  assert.equal((await look("AAAA-ZZZZ", "0", "203.0.113.1, 192.0.2.1")).status, 429);
});

test("the addresses of who asked stand nowhere", async () => {
  await look("BBBB-ZZZZ", "0", "192.0.2.99");
  assert.ok(!server.log.join("\n").includes("192.0.2"));
});
