import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { intakeBinary, startServer } from "./support/server.mjs";
import {
  canonical, look, makeSubmission, makeSubmissionWithFile, post, send, sha256,
} from "./support/upload.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

function list(data) {
  const text = execFileSync(intakeBinary, ["list", "--data", data], { encoding: "utf8" });
  return text.split("\n").slice(0, -1);
}

test("an application gets a receipt that names it, and a code that opens it", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const { status, headers, json } = await send(server, submission, { [file.id]: bytes });
  assert.equal(status, 201, JSON.stringify(json));
  assert.match(json.receipt, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.match(json.code, /^[0-9]{6}$/);
  assert.equal(json.digest, `sha256:${sha256(canonical(submission))}`);
  assert.equal(headers.get("location"), `/api/v1/submissions/${json.receipt}`);
  const found = await look(server, json.receipt, json.code);
  assert.equal(found.status, 200);
  assert.equal(found.json.title, "試しの申請");
  assert.equal(found.json.status_text, "処理中");
});

test("the receipt number is understood as people type it", async () => {
  const { json } = await send(server, makeSubmission());
  const plain = json.receipt.toLowerCase().replace("-", "");
  const typed = plain.replaceAll("0", "o").replaceAll("1", "l");
  assert.equal((await look(server, typed, json.code)).status, 200);
});

test("the same bytes sent again get the first receipt and are stored once", async () => {
  const submission = makeSubmission();
  const first = await send(server, submission);
  const rows = list(server.data).length;
  const second = await send(server, submission);
  assert.equal(first.status, 201);
  assert.equal(second.status, 200);
  assert.deepEqual(second.json, first.json);
  assert.equal(list(server.data).length, rows);
});

test("the same id with other bytes is refused, and the first stays", async () => {
  const submission = makeSubmission();
  const first = await send(server, submission);
  const answers = { ...submission.answers, has_note: true, note_text: "x" };
  const forged = { ...submission, answers };
  const second = await send(server, forged);
  assert.equal(second.status, 409);
  assert.equal(second.json.code, "submission_id_taken");
  assert.equal((await send(server, submission)).json.receipt, first.json.receipt);
});

test("two at once with the same id become one application with one receipt", async () => {
  const submission = makeSubmission();
  const rows = list(server.data).length;
  const replies = await Promise.all(Array.from({ length: 8 }, () => send(server, submission)));
  assert.equal(replies.filter(({ status }) => status === 201).length, 1);
  assert.equal(replies.filter(({ status }) => status === 200).length, 7);
  assert.equal(new Set(replies.map(({ json }) => json.receipt)).size, 1);
  assert.equal(list(server.data).length, rows + 1);
});

test("an upload that breaks off in the middle leaves nothing, and the retry is taken", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const rows = list(server.data).length;
  const text = canonical(submission);
  const part = (name, content) =>
    Buffer.concat([
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"; filename="f"\r\n\r\n`),
      content, Buffer.from("\r\n"),
    ]);
  const body = Buffer.concat([
    part("submission", Buffer.from(text)),
    part(`attachment:${file.id}`, bytes),
    Buffer.from("--x--\r\n"),
  ]);
  await new Promise((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () => {
      socket.write(
        "POST /api/v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; " +
          `boundary=x\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.subarray(0, body.length - 40), () => socket.destroy());
    });
    socket.on("close", resolve);
  });
  // Cut at the same place, but with a length that says it is all: still not a whole upload.
  const cut = await fetch(`${server.url}/api/v1/submissions`, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
    body: body.subarray(0, body.length - 40),
  });
  assert.equal(cut.status, 400);
  assert.equal(list(server.data).length, rows);
  assert.equal((await post(server, text, { [file.id]: bytes })).status, 201);
});

test("a receipt that was given survives a killed server", async () => {
  const first = await startServer();
  const { submission, file, bytes } = makeSubmissionWithFile();
  const sent = await send(first, submission, { [file.id]: bytes });
  await first.stop("SIGKILL");
  const second = await startServer({ data: first.data });
  const found = await look(second, sent.json.receipt, sent.json.code);
  assert.equal(found.status, 200);
  const repeated = await send(second, submission, { [file.id]: bytes });
  assert.equal(repeated.status, 200);
  assert.deepEqual(repeated.json, sent.json);
  await second.stop();
});

test("a stop answers what it has begun, and stores nothing that it does not answer", async () => {
  const other = await startServer();
  const sending = Array.from({ length: 24 }, () => send(other, makeSubmission()));
  await Promise.race(sending);
  const end = other.stop("SIGTERM");
  const settled = await Promise.allSettled(sending);
  assert.deepEqual(await end, { code: 0, signal: null });
  const replies = settled.flatMap(({ value }) => (value ? [value] : []));
  const taken = replies.filter(({ status }) => status === 201).map(({ json }) => json.receipt);
  assert.ok(taken.length > 0);
  for (const { status } of replies) assert.ok(status === 201 || status === 503, String(status));
  const stored = list(other.data).map((row) => row.split("\t")[1]);
  assert.deepEqual(stored.sort(), taken.sort());
});

test("five wrong codes shut a number for a while, known or not", async () => {
  const { json } = await send(server, makeSubmission());
  const wrong = json.code === "000000" ? "000001" : "000000";
  for (const receipt of [json.receipt, "ZZZZ-ZZZZ"]) {
    for (let i = 0; i < 5; ++i) {
      const refused = await look(server, receipt, wrong);
      assert.equal(refused.status, 404);
      assert.equal(refused.json.code, "receipt_not_found");
    }
    const shut = await look(server, receipt, json.code);
    assert.equal(shut.status, 429);
    assert.ok(Number(shut.headers.get("retry-after")) > 0);
  }
  assert.equal((await look(server, json.receipt)).status, 400);
});

test("the log holds neither answers, file names, numbers nor codes", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const { json } = await send(server, submission, { [file.id]: bytes });
  await look(server, json.receipt, json.code);
  await look(server, json.receipt, "999999");
  await fetch(`${server.url}/髙橋?q=美咲`);
  const log = server.log.join("\n");
  assert.match(log, /^POST \/api\/v1\/submissions 201 \d+ms$/m);
  assert.match(log, /^GET \/api\/v1\/submissions\/\{receipt\} 200 \d+ms$/m);
  for (const secret of ["髙橋", encodeURI("髙橋"), "書類", json.receipt, json.code, "999999"]) {
    assert.ok(!log.includes(secret), secret);
  }
});
