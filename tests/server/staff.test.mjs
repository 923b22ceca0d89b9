import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { intakeBinary, makeFolder, staffToken, startServer } from "./support/server.mjs";
import { look, makeSubmission, makeSubmissionWithFile, send } from "./support/upload.mjs";

let server;
let token;
before(async () => {
  server = await startServer();
  token = staffToken(server);
});
after(() => server.stop());

async function staff(path, more = {}) {
  const response = await fetch(`${server.url}/api/v1/staff/submissions${path}`, {
    ...more, headers: { Authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, response };
}

const intake = (...words) =>
  execFileSync(intakeBinary, ["--data", server.data, ...words], { encoding: "utf8" });

test("without the token nothing is shown, and its file is the owner's alone", async () => {
  assert.equal(statSync(join(server.data, "staff-token")).mode & 0o777, 0o600);
  assert.equal(statSync(join(server.data, "todoke.sqlite")).mode & 0o777, 0o600);
  const { json } = await send(server, makeSubmission());
  const url = `${server.url}/api/v1/staff/submissions`;
  for (const path of ["", `/${json.receipt}`, `/${json.receipt}/attachments/x`]) {
    for (const authorization of ["", token, "Bearer ", `Bearer ${token}x`, `Basic ${token}`]) {
      const response = await fetch(url + path, { headers: { Authorization: authorization } });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get("www-authenticate"), "Bearer");
    }
  }
  const patch = await fetch(`${url}/${json.receipt}`, { method: "PATCH", body: "{}" });
  assert.equal(patch.status, 401);
  const small = await fetch(url, { headers: { Authorization: `bearer ${token}` } });
  assert.equal(small.status, 200);
});

test("staff see what came in, slice by slice, and miss nothing", async () => {
  const receipts = [];
  for (let i = 0; i < 5; ++i) receipts.push((await send(server, makeSubmission())).json.receipt);
  const seen = [];
  for (let next = 0; next !== null; ) {
    const slice = await (await staff(`?after=${next}&limit=2`)).response.json();
    assert.ok(slice.submissions.length <= 2);
    seen.push(...slice.submissions.map(({ receipt }) => receipt));
    next = slice.next;
  }
  assert.deepEqual(seen.slice(-5), receipts);
  assert.equal(new Set(seen).size, seen.length);
  for (const query of ["?after=x", "?limit=0", "?limit=1001", "?after=-1", "?after="]) {
    assert.equal((await staff(query)).status, 400, query);
  }
});

test("staff read answers and a file's exact bytes, and never the resident's code", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile();
  const { json } = await send(server, submission, { [file.id]: bytes });
  const shown = await (await staff(`/${json.receipt}`)).response.json();
  assert.deepEqual(shown.answers, submission.answers);
  assert.deepEqual(shown.attachments, submission.attachments);
  assert.equal(shown.digest, json.digest);
  assert.equal(shown.code, undefined);
  const content = await staff(`/${json.receipt}/attachments/${file.id}`);
  assert.equal(content.headers.get("content-type"), "image/png");
  const disposition = content.headers.get("content-disposition");
  assert.match(disposition, /^attachment; filename="[0-9a-f-]+\.png"$/);
  assert.match(content.headers.get("content-security-policy"), /sandbox/);
  assert.deepEqual(Buffer.from(await content.response.arrayBuffer()), bytes);
  assert.equal((await staff(`/${json.receipt}/attachments/other`)).status, 404);
  assert.equal((await staff("/ZZZZ-ZZZZ")).status, 404);
});

test("a status that staff set reaches the resident, with its comment and history", async () => {
  const { json } = await send(server, makeSubmission());
  const change = { status: "resubmit", comment: "口座の写真が暗くて読めません。" };
  const body = JSON.stringify(change);
  const changed = await staff(`/${json.receipt}`, { method: "PATCH", body });
  assert.equal(changed.status, 200);
  const { history } = await changed.response.json();
  assert.deepEqual(history.map(({ status }) => status), ["processing", "resubmit"]);
  const found = await look(server, json.receipt, json.code);
  assert.equal(found.json.status_text, "要再申請");
  assert.equal(found.json.comment, change.comment);
});

test("a change of status is read strictly", async () => {
  const { json } = await send(server, makeSubmission());
  const cases = [
    [400, "{"], [422, "[]"], [422, "{}"], [422, '{"status":"lost"}'],
    [422, '{"status":"completed","receipt":"x"}'], [422, '{"status":1}'],
    [422, JSON.stringify({ status: "completed", comment: "あ".repeat(3000) })],
  ];
  for (const [status, body] of cases) {
    assert.equal((await staff(`/${json.receipt}`, { method: "PATCH", body })).status, status, body);
  }
  const missing = await staff("/ZZZZ-ZZZZ", { method: "PATCH", body: '{"status":"completed"}' });
  assert.equal(missing.status, 404);
});

test("a comment is as long as its characters, whatever bytes they take", async () => {
  const { json } = await send(server, makeSubmission());
  const patch = async (comment) => (await staff(`/${json.receipt}`, {
    method: "PATCH", body: JSON.stringify({ status: "resubmit", comment }),
  })).status;
  const tool = (comment) => spawnSync(intakeBinary,
    ["--data", server.data, "status", json.receipt, "resubmit", comment], { encoding: "utf8" });
  for (const letter of ["a", "あ", "𠮷"]) {
    assert.equal(await patch(letter.repeat(2000)), 200, letter);
    assert.equal(await patch(letter.repeat(2001)), 422, letter);
    assert.equal(tool(letter.repeat(2000)).status, 0, letter);
    const refused = tool(letter.repeat(2001));
    assert.equal(refused.status, 2, letter);
    assert.match(refused.stderr, /the comment is longer than 2000 characters/);
  }
  const seen = await look(server, json.receipt, json.code);
  assert.equal(seen.json.comment, "𠮷".repeat(2000));
});

test("a token of one's own is used, and a short one refused", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "token"), "a-token-of-our-own-making\n");
  const other = await startServer({ more: ["--staff-token-file", join(folder, "token")] });
  const headers = { Authorization: "Bearer a-token-of-our-own-making" };
  const reply = await fetch(`${other.url}/api/v1/staff/submissions`, { headers });
  assert.equal(reply.status, 200);
  await other.stop();
  writeFileSync(join(folder, "token"), "short\n");
  const more = ["--staff-token-file", join(folder, "token")];
  await assert.rejects(startServer({ more }), /short/);
});

test("todoke-intake lists, shows and changes what the running server has stored", async () => {
  const { json } = await send(server, makeSubmission());
  assert.match(intake("list"), new RegExp(`${json.receipt}\t.*\t処理中\tcounter\t0\n`));
  assert.equal(JSON.parse(intake("show", json.receipt)).answers.applicant_name.family, "髙橋");
  intake("status", json.receipt, "completed", "お受け取りください。");
  assert.equal((await look(server, json.receipt, json.code)).json.status, "completed");
  const all = JSON.parse(intake("export"));
  assert.ok(all.some(({ receipt }) => receipt === json.receipt));
});

test("a CSV opens in Excel as UTF-8, and no cell of it runs", async () => {
  const answers = { has_note: true, note_text: '=HYPERLINK("x"),あ' };
  const { json } = await send(server, makeSubmission(answers));
  const csv = intake("export", "--format", "csv", "--form", "counter");
  assert.equal(csv.codePointAt(0), 0xfeff);
  const [head, ...lines] = csv.slice(1).split("\r\n");
  assert.match(head, /^receipt,received_at,form_id,.*applicant_name\/family/);
  const line = lines.find((one) => one.startsWith(json.receipt));
  assert.ok(line.includes(`"'=HYPERLINK(""x""),あ"`), line);
});

test("an export writes the attachments for their owner alone, under names of its own", async () => {
  const { submission, file, bytes } = makeSubmissionWithFile(undefined, { name: "-rf ~.png" });
  const { json } = await send(server, submission, { [file.id]: bytes });
  const folder = makeFolder();
  intake("export", "--attachments", folder);
  assert.deepEqual(readdirSync(join(folder, json.receipt)), [`${file.id}.png`]);
  const path = join(folder, json.receipt, `${file.id}.png`);
  assert.deepEqual(readFileSync(path), bytes);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test("output that could not be written is no success", async () => {
  const { json } = await send(server, makeSubmission());
  const full = openSync("/dev/full", "w");
  const commands = [["export"], ["export", "--format", "csv"], ["list"], ["show", json.receipt]];
  for (const words of commands) {
    const { status, stderr } = spawnSync(intakeBinary, ["--data", server.data, ...words],
      { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
    assert.equal(status, 1, words.join(" "));
    assert.equal(stderr, "todoke-intake: cannot write the output\n");
  }
  closeSync(full);
});

test("todoke-intake looks where TODOKE_DATA says, unless told otherwise", () => {
  const call = (data, ...words) => spawnSync(intakeBinary, ["list", ...words],
    { encoding: "utf8", env: { ...process.env, TODOKE_DATA: data } });
  assert.equal(call(server.data).status, 0);
  assert.equal(call("/nonexistent").status, 1);
  assert.equal(call("/nonexistent", "--data", server.data).status, 0);
});

test("todoke-intake says what is wrong with a call", () => {
  const { TODOKE_DATA: _, ...env } = process.env;
  const call = (...words) => spawnSync(intakeBinary, words, { encoding: "utf8", env });
  assert.equal(call("list").status, 2);
  assert.equal(call("list", "--data", "/nonexistent").status, 1);
  assert.equal(call("dance", "--data", server.data).status, 2);
  assert.equal(call("show", "ZZZZ-ZZZZ", "--data", server.data).status, 1);
});
