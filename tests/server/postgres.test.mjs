// Several servers on one PostgreSQL. The database's own rules are tested in store_test.cpp.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder, project, startServer } from "./support/server.mjs";
import { look, makeSubmission, makeSubmissionWithFile, send } from "./support/upload.mjs";

const folder = makeFolder();
const url = `postgresql://todoke@/postgres?host=${folder}`;
let postgres;
const servers = [];

before(async () => {
  const script = join(project, "tests/server/support/postgres.sh");
  postgres = spawn("sh", [script, folder], { stdio: ["pipe", "ignore", "ignore"] });
  while (!existsSync(join(folder, "ready"))) {
    if (existsSync(join(folder, "failed"))) {
      throw new Error(`NO POSTGRESQL: ${readFileSync(join(folder, "failed"), "utf8")}`);
    }
    await sleep(20);
  }
  const more = ["--database", url];
  for (let i = 0; i < 2; ++i) servers.push(await startServer({ more }));
});

after(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  const ended = new Promise((resolve) => postgres.on("exit", resolve));
  postgres.stdin.end();
  await ended;
});

test("an application sent to one server is found at another", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const sent = await send(servers[0], submission, { [file.id]: bytes });
  assert.equal(sent.status, 201, JSON.stringify(sent.json));
  assert.equal((await look(servers[1], sent.json.receipt, sent.json.code)).status, 200);
  const again = await send(servers[1], submission, { [file.id]: bytes });
  assert.equal(again.status, 200);
  assert.deepEqual(again.json, sent.json);
});

test("one id sent to both at once becomes one application", async () => {
  const submission = makeSubmission();
  const replies = await Promise.all([0, 1, 0, 1, 0, 1].map((i) => send(servers[i], submission)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201]);
  assert.equal(new Set(replies.map(({ json }) => json.receipt)).size, 1);
});

/** A session of psql that has done a statement and stays. */
async function openSession(statement) {
  const session = spawn("psql", ["-qAt", url], { stdio: ["pipe", "pipe", "ignore"] });
  session.stdin.write(`${statement};\nSELECT 'done';\n`);
  for await (const line of createInterface({ input: session.stdout })) if (line === "done") break;
  return session;
}

test("a writer that holds its lock makes the others busy, and they go on after it", {
  timeout: 60_000,
}, async () => {
  const holder = await openSession("SELECT pg_advisory_lock(7230561)");
  const begin = Date.now();
  const [first, second] = [makeSubmission(), makeSubmission()];
  const shut = await Promise.all([send(servers[0], first), send(servers[1], second)]);
  const seconds = (Date.now() - begin) / 1000;
  for (const { status, headers } of shut) {
    assert.equal(status, 503);
    assert.ok(headers.get("retry-after"));
  }
  assert.ok(seconds < 20, `${seconds} s`);
  assert.equal((await fetch(`${servers[0].url}/healthz`)).status, 200);
  holder.stdin.end();
  await once(holder, "exit");
  assert.equal((await send(servers[0], first)).status, 201);
  assert.equal((await send(servers[1], second)).status, 201);
});

test("a server outlives a restart of the database", async () => {
  // Ends every session, as a restart does; the connections must mend themselves.
  const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity" +
    " WHERE pid <> pg_backend_pid() AND datname = 'postgres'";
  execFileSync("psql", ["-q", url, "-c", end]);
  for (const server of servers) {
    for (let i = 0; i < 5; ++i) assert.equal((await send(server, makeSubmission())).status, 201);
  }
});
