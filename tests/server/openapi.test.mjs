// openapi.json is true: it names exactly the operations there are, and every answer that is
// described is produced here and has the described shape.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeSite, project, serverBinary, staffToken, startServer } from "./support/server.mjs";
import {
  canonical, digestOf, makeBody, makeSubmission, makeSubmissionWithFile, png,
} from "./support/upload.mjs";

const Ajv = createRequire(join(project, "web/package.json"))("ajv/dist/2020").default;
const text = readFileSync(join(project, "src/server/openapi.json"), "utf8");
const openapi = JSON.parse(text);
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(openapi, "openapi");

const resolve = (node) =>
  node.$ref === undefined
    ? node
    : node.$ref.slice(2).split("/").reduce((at, key) => at[key], openapi);

const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => method !== "parameters")
    .map(([method, operation]) => ({ path, method, operation })));

function assertValid(schema, value) {
  const pointed = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
  const validate = ajv.compile(pointed);
  assert.ok(validate(value), ajv.errorsText(validate.errors));
}

const seen = new Set();

/** Calls an operation and holds the answer against its description. */
async function call(id, status, options = {}) {
  const { path, method, operation } = operations.find((one) => one.operation.operationId === id);
  const url = path.replace(/\{(\w+)\}/g, (_, name) => options.path?.[name] ?? "ZZZZ-ZZZZ");
  const response = await fetch(server.url + url + (options.query ?? ""), {
    method: method.toUpperCase(), headers: options.headers, body: options.body,
  });
  const described = operation.responses[response.status];
  assert.ok(described, `${id} does not describe ${response.status}`);
  assert.equal(response.status, status, await response.clone().text());
  const { content, headers } = resolve(described);
  for (const [name, header] of Object.entries(headers ?? {})) {
    assertValid(header.schema, response.headers.get(name));
  }
  seen.add(`${id} ${status}`);
  const body = Buffer.from(await response.arrayBuffer());
  if (content === undefined) {
    assert.equal(body.length, 0);
    return undefined;
  }
  const type = response.headers.get("content-type");
  assert.ok(type in content, `${id} ${status} does not describe ${type}`);
  if (!type.endsWith("json")) return body;
  const json = JSON.parse(body.toString());
  if (content[type].schema) assertValid(content[type].schema, json);
  return json;
}

let server;
let staff;
/** Asks for what `counter` does not: a count in a unit, and a file that may come later. */
const flatForm = {
  id: "flat", version: "2026-04-01.1", valid_from: "2026-04-01",
  title: "家の申請", official_name: "家の申請書",
  pages: [{
    id: "home", title: "お住まい", short_title: "家",
    fields: [
      { id: "rooms", kind: "number", label: "部屋の数", min: 1, max: 9, unit: "部屋" },
      { id: "plan", kind: "file", label: "間取り図", accept: ["image/png"], max_files: 1,
        later_allowed: true },
    ],
  }],
};

before(async () => {
  const site = makeSite();
  writeFileSync(join(site, "forms/flat.json"), JSON.stringify(flatForm));
  server = await startServer({ site });
  staff = { Authorization: `Bearer ${staffToken(server)}` };
});
after(() => server.stop());

test("the operations described are the operations there are", () => {
  const routes = execFileSync(serverBinary, ["--print-routes"], { encoding: "utf8" });
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  assert.deepEqual(described.sort(), routes.trim().split("\n").sort());
});

test("the server hands out this very document", async () => {
  const response = await fetch(`${server.url}/api/v1/openapi.json`);
  assert.equal(await response.text(), text);
  await call("get_openapi", 200);
  await call("get_health", 200);
});

test("applications are answered as described", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  assertValid({ $ref: "#/components/schemas/Submission" }, submission);
  const body = () => makeBody(canonical(submission), { [file.id]: bytes });
  const receipt = await call("post_submission", 201, { body: body() });
  await call("post_submission", 200, { body: body() });
  submission.language = "en";
  await call("post_submission", 409, { body: body() });
  await call("post_submission", 400, { body: makeBody("{") });
  const other = (more, answers) => makeBody(canonical(makeSubmission(answers, more)));
  await call("post_submission", 404, { body: other({ form_id: "other" }) });
  await call("post_submission", 410, { body: other({ form_version: "2020-04-01.1" }) });
  await call("post_submission", 422, { body: other({}, { note_text: "x" }) });
  await call("post_submission", 413, { body: makeBody("{}", { [randomUUID()]: png(250_000) }) });
  await call("post_submission", 415, { body: "{}" });

  const path = { receipt: receipt.receipt };
  await call("get_submission", 200, { path, headers: { "Todoke-Code": receipt.code } });
  await call("get_submission", 400, { path });
  for (let i = 0; i < 5; ++i) {
    await call("get_submission", 404, { headers: { "Todoke-Code": "000000" } });
  }
  await call("get_submission", 429, { headers: { "Todoke-Code": "000000" } });
});

test("a refusal's words are those that are described, all of them", async () => {
  const submission = { ...makeSubmission(), form_id: "flat", answers: { rooms: 10 } };
  const body = makeBody(canonical(submission));
  const { problems } = await call("post_submission", 422, { body });
  const sent = new Set(problems.flatMap(({ words }) => Object.keys(words ?? {})));
  assert.deepEqual([...sent].sort(), ["later", "max", "unit"]);
});

test("files before their application are answered as described", async () => {
  const file = (bytes, more = {}) => ({
    path: { submission_id: randomUUID(), id: randomUUID() },
    headers: { "Content-Type": "image/png", "Content-Digest": digestOf(bytes) },
    body: bytes,
    ...more,
  });
  const kept = file(png());
  await call("put_upload", 201, kept);
  await call("put_upload", 200, kept);
  await call("get_upload", 200, { path: kept.path });
  await call("put_upload", 409, file(png(80), { path: kept.path }));
  await call("delete_upload", 204, { path: kept.path });
  await call("get_upload", 404, { path: kept.path });
  await call("put_upload", 400, file(png(), { headers: { "Content-Type": "image/png" } }));
  await call("put_upload", 413, file(png(250_000)));
  await call("put_upload", 415, file(Buffer.from("MZ")));
  await call("put_upload", 422, file(png(), { headers: kept.headers, body: png(80) }));
  const path = { submission_id: "1", id: "2" };
  await call("get_upload", 400, { path });
  await call("delete_upload", 400, { path });
});

test("events are answered as described", async () => {
  const field = "applicant_name/family";
  const batch = {
    session: randomUUID(), form_id: "counter", form_version: "2026-04-01.1", face: "painted",
    events: [{ type: "page_left", page: "person", field, code: "", ms: 5, count: 0 }],
  };
  assertValid({ $ref: "#/components/schemas/EventBatch" }, batch);
  await call("post_events", 204, { body: JSON.stringify(batch) });
  await call("post_events", 400, { body: "{" });
  const many = { ...batch, events: Array(1001).fill({}) };
  await call("post_events", 413, { body: JSON.stringify(many) });
  await call("post_events", 415, { body: "{}", headers: { "Content-Encoding": "gzip" } });
  await call("post_events", 422, { body: "{}" });
  const often = { body: "{", headers: { "X-Forwarded-For": "192.0.2.1" } };
  for (let i = 0; i < 300; ++i) await call("post_events", 400, often);
  await call("post_events", 429, often);
});

test("staff are answered as described", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const body = makeBody(canonical(submission), { [file.id]: bytes });
  const { receipt } = await call("post_submission", 201, { body });
  const path = { receipt, id: file.id };
  await call("list_submissions", 200, { headers: staff });
  await call("list_submissions", 200, { headers: staff, query: "?limit=1" });
  await call("list_submissions", 400, { headers: staff, query: "?limit=x" });
  await call("show_submission", 200, { headers: staff, path });
  await call("show_attachment", 200, { headers: staff, path });
  const change = (value) => ({ headers: staff, path, body: JSON.stringify(value) });
  await call("change_submission", 200, change({ status: "rejected", comment: "対象外です。" }));
  await call("change_submission", 422, change({ status: "lost" }));
  await call("change_submission", 400, { headers: staff, path, body: "{" });
  const encoded = { ...staff, "Content-Encoding": "br" };
  await call("change_submission", 415, { headers: encoded, path, body: "{}" });
  await call("list_submissions", 401);
  for (const id of ["show_submission", "show_attachment", "change_submission"]) {
    await call(id, 401);
    const more = id === "change_submission" ? { body: '{"status":"rejected"}' } : {};
    await call(id, 404, { headers: staff, ...more });
  }
});

test("every answer that is described has been seen, but for a database that is gone", () => {
  const described = operations.flatMap(({ operation }) =>
    Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`));
  const unseen = described.filter((one) => !seen.has(one) && !one.endsWith(" 503"));
  assert.deepEqual(unseen, []);
});
