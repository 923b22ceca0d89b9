// What an attacker, a broken proxy or an old page may send, and what comes back.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { startServer } from "./support/server.mjs";
import {
  canonical, listFile, makeBody, makeSubmission, makeSubmissionWithFile, png, post, send,
} from "./support/upload.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

const codes = ({ json }) => json.problems.map(({ code, at }) => `${code} ${at}`.trim());

function isProblem(reply, status, code) {
  assert.equal(reply.status, status, JSON.stringify(reply.json));
  assert.match(reply.headers.get("content-type"), /^application\/problem\+json/);
  assert.equal(reply.json.type, `/problems/${code}`);
  assert.equal(reply.json.status, status);
  assert.match(reply.json.title, /[ぁ-ん]/);
}

test("an answer to a hidden question is refused", async () => {
  const reply = await send(server, makeSubmission({ note_text: "見えない" }));
  isProblem(reply, 422, "answers_refused");
  assert.deepEqual(codes(reply), ["unexpected_answer note_text"]);
});

test("an unknown answer and one of the wrong type are refused by code and place", async () => {
  const reply = await send(server, makeSubmission({ has_note: "yes", rank: "admin" }));
  isProblem(reply, 422, "answers_refused");
  assert.ok(codes(reply).includes("unexpected_answer rank"));
  assert.ok(codes(reply).some((line) => line.endsWith(" has_note")));
});

test("a refusal never repeats what was typed", async () => {
  const reply = await send(server, makeSubmission({ note_text: "ひみつの言葉", rank: "ひみつの値" }));
  assert.equal(reply.status, 422);
  assert.ok(!JSON.stringify(reply.json).includes("ひみつ"));
});

test("a refusal names the bound that was crossed, and not by how much", async () => {
  const reply = await send(server, makeSubmission({ has_note: true, note_text: "あ".repeat(201) }));
  const code = "too_long";
  assert.deepEqual(reply.json.problems, [{ code, at: "note_text", words: { max: "200" } }]);
});

test("a file whose content is not what was listed is refused", async () => {
  const bytes = png();
  const cases = [
    ["attachment_digest_differs", bytes, { sha256: "0".repeat(64) }],
    ["attachment_size_differs", bytes, { bytes: 1 }],
    ["file_type_not_accepted", bytes, { media_type: "application/pdf" }],
    ["file_type_not_accepted", Buffer.from("MZ this is a program"), {}],
    ["file_type_not_accepted", Buffer.from("<html><script>"), {}],
  ];
  for (const [code, content, more] of cases) {
    const { submission, file } = makeSubmissionWithFile(content, more);
    const reply = await send(server, submission, { [file.id]: content });
    isProblem(reply, 422, "answers_refused");
    assert.ok(codes(reply).includes(`${code} paper`), JSON.stringify(codes(reply)));
  }
});

test("a file that is only listed, and one that is only uploaded, are refused", async () => {
  const { submission } = makeSubmissionWithFile();
  assert.ok(codes(await send(server, submission)).includes("attachment_missing paper"));
  const reply = await send(server, makeSubmission(), { [randomUUID()]: png() });
  assert.deepEqual(codes(reply), ["attachment_not_listed"]);
});

test("a file listed under another field than the one that names it is refused", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile(png(), { field: "applicant_name" });
  assert.equal((await send(server, submission, { [file.id]: bytes })).status, 422);
});

test("a file that no answer names is refused", async () => {
  const bytes = png();
  const file = listFile(bytes);
  const submission = makeSubmission({}, { attachments: [file] });
  assert.equal((await send(server, submission, { [file.id]: bytes })).status, 422);
});

test("names with paths or control characters are refused", async () => {
  const names = ["../../etc/passwd", "a/b.png", "a\u0000.png", "a\nb.png", "", "あ".repeat(100)];
  for (const name of names) {
    const { submission, file, bytes } = makeSubmissionWithFile(png(), { name });
    const reply = await send(server, submission, { [file.id]: bytes });
    assert.equal(reply.status, 400, name);
  }
});

test("a body with a content encoding is refused, and told what is taken", async () => {
  const body = gzipSync("{}");
  for (const path of ["submissions", `uploads/${randomUUID()}/${randomUUID()}`, "events"]) {
    const response = await fetch(`${server.url}/api/v1/${path}`, {
      method: path.startsWith("uploads") ? "PUT" : "POST",
      headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" },
      body,
    });
    const { status, headers } = response;
    isProblem({ status, headers, json: await response.json() }, 415, "content_encoding_not_taken");
    assert.equal(headers.get("accept-encoding"), "identity");
  }
});

test("members that are unknown, missing or of another shape are refused", async () => {
  const { form_id, ...without } = makeSubmission();
  assert.equal(form_id, "counter");
  const cases = [
    ["unknown_member", makeSubmission({}, { admin: true })],
    ["missing_member", without],
    ["wrong_type", makeSubmission({}, { answers: [] })],
    ["bad_uuid", makeSubmission({}, { submission_id: "1" })],
    ["bad_uuid", makeSubmission({}, { submission_id: "00000000-0000-1000-8000-000000000000" })],
  ];
  for (const [code, submission] of cases) isProblem(await send(server, submission), 400, code);
});

test("bytes that are no JSON, or that two readers may read differently, are refused", async () => {
  const text = canonical(makeSubmission());
  const badUtf8 = Buffer.from(text);
  badUtf8[text.indexOf("counter")] = 0xff;
  const deep = `"has_note":${"[".repeat(5000)}${"]".repeat(5000)}`;
  const cases = [
    ["not_json", ""],
    ["not_json", "{"],
    ["not_json", text + "x"],
    ["not_json", text.replace('{"answers"', '{"form_id":"other","answers"')],
    ["not_json", badUtf8],
    ["too_deep", text.replace('"has_note":false', deep)],
    ["too_deep", "[".repeat(100_000)],
  ];
  for (const [code, bytes] of cases) isProblem(await post(server, bytes), 400, code);
});

test("a language is a language tag", async () => {
  for (const language of ["", "j", "xx\0y", "<script>", "ja-", "ja--x", "123", "ja-toolongpart"]) {
    const reply = await send(server, makeSubmission({}, { language }));
    isProblem(reply, 400, "wrong_type");
  }
  for (const language of ["ja", "zh-Hans", "ja-simple", "pt-BR"]) {
    assert.equal((await send(server, makeSubmission({}, { language }))).status, 201, language);
  }
});

test("many wrong things cost no more than a few, and not all of them are told", async () => {
  const answers = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, 1]));
  const { json } = await send(server, makeSubmission(answers));
  assert.equal(json.problems.length, 200);
  const listed = Array.from({ length: 201 }, () => listFile(png(64)));
  const many = makeSubmission({}, { attachments: listed });
  isProblem(await send(server, many), 413, "too_large");
  const files = Array.from({ length: 4_000 }, (_, i) => (i % 2 ? "again" : randomUUID()));
  const reply = await send(server, makeSubmission({ paper: { files } }));
  assert.deepEqual(codes(reply).filter((line) => line.startsWith("missing_")),
    ["missing_attachment paper"]);
});

test("an unknown form is not found, and a version that ran out is gone", async () => {
  isProblem(await send(server, makeSubmission({}, { form_id: "other" })), 404, "unknown_form");
  for (const form_version of ["2020-04-01.1", "1", ""]) {
    const reply = await send(server, makeSubmission({}, { form_version }));
    isProblem(reply, 410, "form_version_not_valid");
  }
});

test("what is too large is refused: a submission, a file, all files, and far beyond", async () => {
  const long = makeSubmission({ has_note: true, note_text: "あ".repeat(400_000) });
  isProblem(await send(server, long), 413, "submission_too_large");
  const { submission, file, bytes } = makeSubmissionWithFile(png(200_000));
  isProblem(await send(server, submission, { [file.id]: bytes }), 413, "file_too_large");
  const half = png(190_000);
  const two = [listFile(half), listFile(half)];
  const both = makeSubmission({ paper: { files: two.map(({ id }) => id) } }, { attachments: two });
  const reply = await send(server, both, { [two[0].id]: half, [two[1].id]: half });
  isProblem(reply, 413, "application_too_large");
  // Far beyond is cut off before it has arrived; what the client sees of that depends on it.
  const status = await fetch(`${server.url}/api/v1/submissions`, {
    method: "POST", body: Buffer.alloc(64 * 1024 * 1024),
  }).then((response) => response.status, () => 413);
  assert.equal(status, 413);
  assert.equal((await send(server, makeSubmission())).status, 201);
});

async function raw(body, contentType) {
  const headers = contentType === undefined ? {} : { "Content-Type": contentType };
  const init = { method: "POST", body, headers };
  const response = await fetch(`${server.url}/api/v1/submissions`, init);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

test("what is no multipart upload is refused", async () => {
  isProblem(await raw("{}", "application/json"), 415, "not_multipart");
  isProblem(await raw("a=b", "application/x-www-form-urlencoded"), 415, "not_multipart");
  isProblem(await raw("x", "multipart/form-data"), 415, "not_multipart");
  isProblem(await raw("", "multipart/form-data; boundary=x"), 400, "malformed_upload");
  const empty = await raw("--x--\r\n", "multipart/form-data; boundary=x");
  isProblem(empty, 400, "submission_part_missing");
  for (const body of ["--x", "--x\r\n", "--y\r\n\r\n", "--x\r\n\r\nabc\r\n--x--",
    '--x\r\nContent-Disposition: form-data; name="submission"\r\n\r\n{}']) {
    isProblem(await raw(body, "multipart/form-data; boundary=x"), 400, "malformed_upload");
  }
});

test("two parts of one name, and a part of an unknown name, are refused", async () => {
  const text = canonical(makeSubmission());
  const twice = makeBody(text);
  twice.append("submission", new Blob([text]));
  isProblem(await raw(twice), 400, "malformed_upload");
  const stranger = makeBody(text);
  stranger.append("role", "admin");
  isProblem(await raw(stranger), 400, "unknown_part");
});

test("a method that a path does not have is refused with those it has", async () => {
  const cases = [
    ["/api/v1/submissions", "GET", "POST, OPTIONS"],
    ["/api/v1/submissions/8F2K-47QD", "DELETE", "GET, HEAD, OPTIONS"],
    ["/api/v1/staff/submissions/8F2K-47QD", "PUT", "GET, HEAD, PATCH, OPTIONS"],
    ["/healthz", "POST", "GET, HEAD, OPTIONS"],
    ["/index.html", "POST", "GET, HEAD"],
  ];
  for (const [path, method, allowed] of cases) {
    const response = await fetch(server.url + path, { method });
    const { status, headers } = response;
    isProblem({ status, headers, json: await response.json() }, 405, "method_not_allowed");
    assert.equal(response.headers.get("allow"), allowed, path);
  }
});

test("an unknown operation is not found", async () => {
  for (const path of ["v1/", "v2/submissions", "v1/submissions/a/b", "v1/submissions/"]) {
    assert.equal((await fetch(`${server.url}/api/${path}`)).status, 404, path);
  }
});
