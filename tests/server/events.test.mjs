import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { intakeBinary, startServer } from "./support/server.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

const makeBatch = (events, more = {}) => ({
  session: randomUUID(),
  form_id: "counter",
  form_version: "2026-04-01.1",
  face: "plain",
  events,
  ...more,
});

async function post(body) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${server.url}/api/v1/events`, { method: "POST", body: text });
  return response.status;
}

const funnel = () =>
  execFileSync(intakeBinary, ["funnel", "counter", "--data", server.data], { encoding: "utf8" });

test("events become a funnel: who saw a page, who left there, what went wrong", async () => {
  const shown = (page) => ({ type: "page_shown", page });
  const left = (page, ms) => ({ type: "page_left", page, ms });
  const field = "applicant_name/family";
  const wrong = { type: "problem_shown", page: "person", field, code: "required" };
  const end = [{ type: "sent" }, { type: "received" }];
  assert.equal(await post(makeBatch([shown("intro"), shown("person"), wrong, wrong])), 204);
  assert.equal(
    await post(
      makeBatch([shown("intro"), shown("person"), left("person", 4000), shown("papers"), ...end]),
    ),
    204,
  );
  const report = funnel();
  assert.match(report, /counter: 2 sessions, 1 received/);
  assert.match(report, /^ +2 +1 +2 +4000 {2}person {2}\(most: applicant_name\/family required\)$/m);
  assert.match(report, /^ +1 +0 +0 +0 {2}papers$/m);
});

test("no value can slip in with an event", async () => {
  const event = { type: "field_left", page: "person", field: "applicant_name" };
  const refused = [
    makeBatch([{ ...event, value: "x" }]),
    makeBatch([{ ...event, text: "髙橋" }]),
    makeBatch([{ ...event, page: "09012345678" }]),
    makeBatch([{ ...event, page: { text: "x" } }]),
    makeBatch([{ ...event, field: ["x"] }]),
    makeBatch([{ ...event, field: "髙橋" }]),
    makeBatch([{ ...event, field: "a".repeat(121) }]),
    makeBatch([{ ...event, code: "090_1234_5678" }]),
    makeBatch([{ ...event, code: "misaki@example.jp" }]),
    makeBatch([{ ...event, type: "Name" }]),
    makeBatch([{ ...event, type: "yamada_taro" }]),
    makeBatch([{ ...event, type: "problem_shown", code: "hanako_suzuki" }]),
    makeBatch([{ ...event, ms: "1" }]),
    makeBatch([{ ...event, ms: -1 }]),
    makeBatch([{ ...event, count: 1.5 }]),
    makeBatch([{ page: "person" }]),
    makeBatch(["x"]),
    makeBatch([], { face: "both" }),
    makeBatch([], { session: "taro" }),
    makeBatch([], { form_id: "other" }),
    makeBatch([], { resident: "x" }),
    makeBatch({}),
    [],
  ];
  for (const batch of refused) assert.equal(await post(batch), 422, JSON.stringify(batch));
  assert.equal(await post("{"), 400);
  assert.equal(await post("[".repeat(100)), 400);
  assert.equal(await post(makeBatch(Array(1001).fill(event))), 413);
  assert.equal(await post("x".repeat(300_000)), 413);
});

test("of a field's path only what the form names is stored", async () => {
  const event = (field) => ({ type: "field_left", page: "person", field });
  const batch = makeBatch([event("applicant_name/09012345678"), event("yamada_taro")]);
  assert.equal(await post(batch), 204);
  const database = readFileSync(join(server.data, "todoke.sqlite"), "latin1") +
    readFileSync(join(server.data, "todoke.sqlite-wal"), "latin1");
  assert.ok(!database.includes("09012345678"));
  assert.ok(!database.includes("yamada_taro"));
});

test("a beacon's type of content does not matter", async () => {
  const body = new Blob([JSON.stringify(makeBatch([]))], { type: "text/plain" });
  const response = await fetch(`${server.url}/api/v1/events`, { method: "POST", body });
  assert.equal(response.status, 204);
});

test("an address that sends too many batches is told when to come back, others are not",
  async () => {
    const from = (address) => fetch(`${server.url}/api/v1/events`, {
      method: "POST", body: JSON.stringify(makeBatch([])), headers: { "X-Forwarded-For": address },
    });
    for (let i = 0; i < 300; ++i) assert.equal((await from("192.0.2.1")).status, 204);
    const shut = await from("192.0.2.1");
    assert.equal(shut.status, 429);
    assert.equal((await shut.json()).code, "too_many_events");
    const seconds = Number(shut.headers.get("retry-after"));
    assert.ok(seconds > 0 && seconds <= 60, String(seconds));
    assert.equal((await from("192.0.2.2")).status, 204);
  });
