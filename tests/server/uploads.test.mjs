// Files that are sent when they are chosen, before their application.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeSite, staffToken, startServer } from "./support/server.mjs";
import {
  canonical, digestOf, listFile, makeSubmission, makeSubmissionWithFile, png, post, send,
} from "./support/upload.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60)]);
const pdf = Buffer.from("%PDF-1.7\n");

function address(submissionId, id) {
  return `${server.url}/api/v1/uploads/${submissionId}/${id}`;
}

async function put(submissionId, id, bytes, headers = {}) {
  const response = await fetch(address(submissionId, id), {
    method: "PUT",
    headers: { "Content-Type": "image/png", "Content-Digest": digestOf(bytes), ...headers },
    body: bytes,
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

function isProblem(reply, status, code) {
  assert.equal(reply.status, status, JSON.stringify(reply.json));
  assert.match(reply.headers.get("content-type"), /^application\/problem\+json/);
  assert.equal(reply.json.type, `/problems/${code}`);
  assert.match(reply.json.title, /[ぁ-ん]/);
}

const problems = ({ json }) => json.problems.map(({ code, at }) => `${code} ${at}`);

async function staffSees(receipt, id) {
  const headers = { Authorization: `Bearer ${staffToken(server)}` };
  const path = `/api/v1/staff/submissions/${receipt}/attachments/${id}`;
  const response = await fetch(server.url + path, { headers });
  return Buffer.from(await response.arrayBuffer());
}

test("an application names a file that came before it, and a replay gives the same receipt",
  async () => {
    const { submission, file, bytes } = makeSubmissionWithFile(png(5000));
    const kept = await put(submission.submission_id, file.id, bytes);
    assert.equal(kept.status, 201);
    assert.deepEqual(kept.json,
      { id: file.id, media_type: "image/png", bytes: bytes.length, sha256: file.sha256 });
    const first = await send(server, submission);
    assert.equal(first.status, 201, JSON.stringify(first.json));
    assert.deepEqual(await staffSees(first.json.receipt, file.id), bytes);
    const again = await send(server, submission);
    assert.equal(again.status, 200);
    assert.deepEqual(again.json, first.json);
    const withFile = await post(server, canonical(submission), { [file.id]: bytes });
    assert.deepEqual(withFile.json, first.json);
  });

test("files that came before and files that come along make one application", async () => {
  const submission = makeSubmission();
  const one = makeSubmissionWithFile(png(10));
  const two = makeSubmissionWithFile(png(20));
  submission.attachments = [one.file, two.file];
  submission.answers.paper = { files: [one.file.id, two.file.id] };
  assert.equal((await put(submission.submission_id, one.file.id, one.bytes)).status, 201);
  const sent = await send(server, submission, { [two.file.id]: two.bytes });
  assert.equal(sent.status, 201, JSON.stringify(sent.json));
  assert.deepEqual(await staffSees(sent.json.receipt, one.file.id), one.bytes);
  assert.deepEqual(await staffSees(sent.json.receipt, two.file.id), two.bytes);
});

test("a file may be sent again, taken back and asked for; its content is never given", async () => {
  const [submissionId, id, bytes] = [randomUUID(), randomUUID(), png()];
  assert.equal((await put(submissionId, id, bytes)).status, 201);
  assert.equal((await put(submissionId, id, bytes)).status, 200);
  const asked = await fetch(address(submissionId, id));
  assert.equal(asked.status, 200);
  assert.deepEqual(Object.keys(await asked.json()).sort(), ["bytes", "id", "media_type", "sha256"]);
  for (let times = 0; times < 2; ++times) {
    assert.equal((await fetch(address(submissionId, id), { method: "DELETE" })).status, 204);
  }
  assert.equal((await fetch(address(submissionId, id))).status, 404);
});

test("an application that names a file taken back is told so, at its field", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  await put(submission.submission_id, file.id, bytes);
  await fetch(address(submission.submission_id, file.id), { method: "DELETE" });
  const reply = await send(server, submission);
  isProblem(reply, 422, "answers_refused");
  assert.ok(problems(reply).includes("attachment_missing paper"));
  assert.equal((await send(server, submission, { [file.id]: bytes })).status, 201);
});

test("nobody's application can name a file of another submission", async () => {
  const mine = makeSubmissionWithFile();
  await put(mine.submission.submission_id, mine.file.id, mine.bytes);
  const thief = makeSubmission(mine.submission.answers, { attachments: [mine.file] });
  const reply = await send(server, thief);
  isProblem(reply, 422, "answers_refused");
  assert.ok(problems(reply).includes("attachment_missing paper"));
  assert.equal((await send(server, mine.submission)).status, 201);
});

test("nothing can be added to an application that has been received", async () => {
  const submission = makeSubmission();
  assert.equal((await send(server, submission)).status, 201);
  const reply = await put(submission.submission_id, randomUUID(), png());
  isProblem(reply, 409, "submission_received");
});

test("a kept file is not overwritten by another", async () => {
  const [submissionId, id] = [randomUUID(), randomUUID()];
  await put(submissionId, id, png(10));
  isProblem(await put(submissionId, id, png(20)), 409, "upload_id_taken");
  const asked = await (await fetch(address(submissionId, id))).json();
  assert.equal(asked.bytes, png(10).length);
});

test("a file that a submission describes otherwise is refused by what differs", async () => {
  const cases = [
    ["attachment_digest_differs", { sha256: "0".repeat(64) }],
    ["attachment_size_differs", { bytes: 7 }],
    ["file_type_not_accepted", { media_type: "application/pdf" }],
  ];
  for (const [code, more] of cases) {
    const { submission, file, bytes } = makeSubmissionWithFile(png(), more);
    assert.equal((await put(submission.submission_id, file.id, bytes)).status, 201);
    assert.ok(problems(await send(server, submission)).includes(`${code} paper`), code);
  }
});

const types = [
  ["a JPEG", jpeg, "image/jpeg", 201],
  ["a JPEG that names a charset", jpeg, "image/jpeg; charset=binary", 201],
  ["a PNG", png(), "image/png", 201],
  ["a PDF", pdf, "application/pdf", 201],
  ["an iPhone photo", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "image/heic", 201],
  ["a PDF that says it is a JPEG", pdf, "image/jpeg", 415],
  ["a JPEG of no type", jpeg, "application/octet-stream", 415],
  ["a page", Buffer.from("<html><script>"), "text/html", 415],
  ["a page that says it is a PNG", Buffer.from("<html><script>"), "image/png", 415],
  ["a film", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0"), "video/mp4", 415],
  ["a program", Buffer.from("MZ this is a program"), "image/jpeg", 415],
];
test("a type is told in any letters, with parameters, and a digest among others", async () => {
  const bytes = png();
  const digest = `md5=:AAAA:, ${digestOf(bytes)}`;
  const put1 = (headers) => put(randomUUID(), randomUUID(), bytes, headers);
  assert.equal((await put1({ "Content-Type": "IMAGE/PNG ; q=1" })).status, 201);
  assert.equal((await put1({ "Content-Digest": digest })).status, 201);
  const other = { "Content-Digest": `x-${digestOf(bytes)}` };
  isProblem(await put1(other), 400, "digest_missing");
});

for (const [what, bytes, type, status] of types) {
  test(`${what} is answered with ${status}`, async () => {
    const reply = await put(randomUUID(), randomUUID(), bytes, { "Content-Type": type });
    if (status === 201) assert.equal(reply.status, 201, JSON.stringify(reply.json));
    else isProblem(reply, 415, "file_type_not_accepted");
  });
}

test("a forged or absent digest, an empty file and strange ids are refused", async () => {
  const ids = () => [randomUUID(), randomUUID()];
  const forged = { "Content-Digest": digestOf(png(20)) };
  isProblem(await put(...ids(), png(), forged), 422, "attachment_digest_differs");
  for (const header of ["", "sha-256=", "sha-256=:abc", "md5=:AAAA:"]) {
    isProblem(await put(...ids(), png(), { "Content-Digest": header }), 400, "digest_missing");
  }
  isProblem(await put(...ids(), Buffer.alloc(0)), 422, "file_empty");
  const first = "8c1f2f5e-5a5b-1c5d-8e5f-0123456789ab";
  isProblem(await put(first, randomUUID(), png()), 400, "bad_uuid");
  isProblem(await put(randomUUID(), "photo.png", png()), 400, "bad_uuid");
});

test("one file, and all files of a submission, have a size they may not pass", async () => {
  const submissionId = randomUUID();
  isProblem(await put(submissionId, randomUUID(), png(200_000)), 413, "file_too_large");
  assert.equal((await put(submissionId, randomUUID(), png(190_000))).status, 201);
  isProblem(await put(submissionId, randomUUID(), png(190_000)), 413, "application_too_large");
  assert.equal((await put(randomUUID(), randomUUID(), png(190_000))).status, 201);
});

test("files of exactly the size they may have together are taken, by either way", async () => {
  const bytes = png(150_000 - png(0).length);
  const listed = [listFile(bytes), listFile(bytes)];
  const make = () =>
    makeSubmission({ paper: { files: listed.map(({ id }) => id) } }, { attachments: listed });
  const before = make();
  for (const { id } of listed) {
    assert.equal((await put(before.submission_id, id, bytes)).status, 201);
  }
  const sent = await send(server, before);
  assert.equal(sent.status, 201, JSON.stringify(sent.json));
  const along = await send(server, make(), { [listed[0].id]: bytes, [listed[1].id]: bytes });
  assert.equal(along.status, 201, JSON.stringify(along.json));
  const more = png(150_001 - png(0).length);
  const tooMuch = await send(server, make(), { [listed[0].id]: bytes, [listed[1].id]: more });
  isProblem(tooMuch, 413, "application_too_large");
});

test("answers longer than a file may be are taken all the same", async () => {
  const site = makeSite();
  const file = join(site, "settings.json");
  const settings = JSON.parse(readFileSync(file, "utf8"));
  settings.attachments = { file_bytes_max: 100, application_bytes_max: 100 };
  writeFileSync(file, JSON.stringify(settings));
  const small = await startServer({ site });
  assert.equal((await send(small, makeSubmission())).status, 201);
  await small.stop();
});

test("the files of one submission are counted", async () => {
  const submissionId = randomUUID();
  for (let count = 0; count < 60; ++count) {
    assert.equal((await put(submissionId, randomUUID(), png(1))).status, 201);
  }
  isProblem(await put(submissionId, randomUUID(), png(1)), 422, "too_many_files");
});

test("another site's pages may upload when the settings name it", async () => {
  const response = await fetch(address(randomUUID(), randomUUID()), {
    method: "OPTIONS",
    headers: { Origin: "https://forms.city.example", "Access-Control-Request-Method": "PUT" },
  });
  assert.equal(response.status, 204);
  assert.match(response.headers.get("access-control-allow-methods"), /PUT.*DELETE/);
  assert.match(response.headers.get("access-control-allow-headers"), /Content-Digest/);
});

test("the log names no submission and no file", async () => {
  const [submissionId, id] = [randomUUID(), randomUUID()];
  await put(submissionId, id, png());
  const lines = server.log.join("\n");
  assert.match(lines, /PUT \/api\/v1\/uploads\/\{submission_id\}\/\{id\} 201/);
  assert.ok(!lines.includes(submissionId) && !lines.includes(id));
});

test("a file is still there after the server was started again", async () => {
  const mine = await startServer();
  const { submission, file, bytes } = makeSubmissionWithFile();
  const target = `/api/v1/uploads/${submission.submission_id}/${file.id}`;
  const headers = { "Content-Type": "image/png", "Content-Digest": digestOf(bytes) };
  const put = { method: "PUT", headers, body: bytes };
  assert.equal((await fetch(mine.url + target, put)).status, 201);
  await mine.stop();
  const next = await startServer({ data: mine.data, site: mine.site });
  assert.equal((await send(next, submission)).status, 201);
  await next.stop();
});
