// Submissions as the browser sends them.
import { createHash, randomUUID } from "node:crypto";

/** The header Content-Digest (RFC 9530). */
export const digestOf = (bytes) =>
  `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Keys sorted, no spaces: the one way a submission is written. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}

const pngBeginning = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const png = (size = 64) => Buffer.concat([pngBeginning, Buffer.alloc(size)]);

export function makeSubmission(answers = {}, more = {}) {
  return {
    submission_id: randomUUID(),
    form_id: "counter",
    form_version: "2026-04-01.1",
    language: "ja",
    answers: { applicant_name: { family: "髙橋", given: "美咲" }, has_note: false, ...answers },
    attachments: [],
    ...more,
  };
}

/** The entry that lists a file, and the answer that names it. */
export function listFile(bytes, more = {}) {
  return {
    id: randomUUID(),
    field: "paper",
    name: "書類.png",
    media_type: "image/png",
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...more,
  };
}

export function makeSubmissionWithFile(bytes = png(), more = {}) {
  const file = listFile(bytes, more);
  const submission = makeSubmission({ paper: { files: [file.id] } }, { attachments: [file] });
  return { submission, file, bytes };
}

/** multipart/form-data of the submission's bytes and files {id: bytes}. */
export function makeBody(text, files = {}) {
  const body = new FormData();
  body.append("submission", new Blob([text], { type: "application/json" }));
  for (const [id, bytes] of Object.entries(files)) {
    body.append(`attachment:${id}`, new Blob([bytes]), "file");
  }
  return body;
}

export async function post(server, text, files = {}) {
  const response = await fetch(`${server.url}/api/v1/submissions`, {
    method: "POST",
    body: makeBody(text, files),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

export const send = (server, submission, files) => post(server, canonical(submission), files);

export async function look(server, receipt, code) {
  const headers = code === undefined ? {} : { "Todoke-Code": code };
  const response = await fetch(`${server.url}/api/v1/submissions/${receipt}`, { headers });
  return { status: response.status, headers: response.headers, json: await response.json() };
}
