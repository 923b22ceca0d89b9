// More at once than the server takes, while its database is held by somebody else.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { startServer } from "./support/server.mjs";
import { canonical, makeBody, makeSubmission } from "./support/upload.mjs";

const origin = "https://forms.city.example";
/** host.cpp's waiting_max. */
const waitingMax = 64;

/** Holds SQLite's lock of writers until `release`. */
async function holdWriters(data) {
  const session = spawn("sqlite3", [join(data, "todoke.sqlite")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  session.stdin.write(".timeout 5000\nBEGIN IMMEDIATE;\nSELECT 'held';\n");
  await once(createInterface({ input: session.stdout }), "line");
  return async () => {
    session.stdin.end("ROLLBACK;\n");
    await once(session, "exit");
  };
}

test("who is sent away may be a page of another site, and can read when to come again", {
  timeout: 120_000,
}, async () => {
  const server = await startServer();
  const release = await holdWriters(server.data);
  const url = `${server.url}/api/v1/submissions`;
  const headers = { Origin: origin };
  const replies = [];
  const over = 20;
  let enough;
  const sentAway = new Promise((resolve) => (enough = resolve));
  const all = Array.from({ length: waitingMax + over }, async () => {
    const body = makeBody(canonical(makeSubmission()));
    const response = await fetch(url, { method: "POST", headers, body });
    const json = await response.json();
    replies.push({ response, code: json.code });
    if (replies.length >= over) enough();
  });
  await sentAway;
  const preflight = await fetch(url, {
    method: "OPTIONS", headers: { ...headers, "Access-Control-Request-Method": "POST" },
  });
  await release();
  await Promise.all(all);
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("access-control-allow-origin"), origin);
  const busy = replies.filter(({ code }) => code === "server_busy");
  assert.ok(busy.length > 0);
  for (const { response } of busy) {
    assert.equal(response.status, 503);
    assert.equal(response.headers.get("access-control-allow-origin"), origin);
    assert.equal(response.headers.get("access-control-expose-headers"), "Retry-After");
    assert.ok(Number(response.headers.get("retry-after")) > 0);
    assert.match(response.headers.get("content-security-policy"), /default-src 'none'/);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  }
  assert.equal(replies.length, waitingMax + over);
  assert.ok(replies.some(({ response }) => response.status === 201));
  await server.stop();
});
