// Bytes on the wire that no browser sends. The server may refuse or cut off; it must stay up.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { intakeBinary, makeSite, startServer } from "./support/server.mjs";
import { makeSubmission, send } from "./support/upload.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

/** Writes, ends its side, and gives back what came until the server closed. */
function exchange(...pieces) {
  return new Promise((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () => {
      for (const piece of pieces) socket.write(piece);
      socket.end();
    });
    let answer = "";
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

const head = (lines) =>
  ["POST /api/v1/submissions HTTP/1.1", "Host: x", ...lines, "", ""].join("\r\n");

test("broken requests are refused or cut off, and the server goes on", async () => {
  const multipart = "Content-Type: multipart/form-data; boundary=x";
  const broken = [
    [randomBytes(5000)],
    ["\r\n\r\n\r\n"],
    ["GET\r\n\r\n"],
    ["GET / HTTP/9.9\r\n\r\n"],
    [`GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`],
    [`GET / HTTP/1.1\r\nX: ${"a".repeat(100_000)}\r\n\r\n`],
    ["BREW / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["GET /%zz%f HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    ["OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"],
    [head([multipart, "Content-Length: -1"]), "x"],
    [head([multipart, "Content-Length: 99999999999999999999"]), "x"],
    [head([multipart, "Content-Length: 5", "Transfer-Encoding: chunked"]), "0\r\n\r\n"],
    [head([multipart, "Transfer-Encoding: chunked"]), "zz\r\nx"],
    [head([multipart, "Transfer-Encoding: chunked"]), "5\r\n--x--\r\n0\r\n\r\n"],
    [head([multipart, "Transfer-Encoding: chunked"]), "-2\r\nxxxx"],
    [head([multipart, "Transfer-Encoding: chunked"]), "a\r\n0123456789\r\n-2\r\nxxxx"],
    [head([multipart, "Transfer-Encoding: chunked"]), "a\r\n0123456789\r\n-5\r\nxxxx"],
    [head([multipart, "Transfer-Encoding: chunked"]), "a\r\n0123456789\r\n \t-0x2;y\r\nxxxx"],
    [head([multipart, "Transfer-Encoding: chunked"]), "5\r\n--x--\r\n-8000000000000000\r\nx"],
    [head([multipart, "Content-Length: 3"]), "--x", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"],
    [head([multipart, "Expect: 100-continue", "Content-Length: 3"]), "--x"],
    [head([multipart, "Expect: the-impossible", "Content-Length: 3"]), "--x"],
  ];
  for (const pieces of broken) {
    const answer = await exchange(...pieces);
    assert.doesNotMatch(answer, /^HTTP\/1\.1 (201|5)/, pieces[0].toString().slice(0, 80));
  }
  assert.equal((await send(server, makeSubmission())).status, 201);
});

test("a chunk of negative length is too long, and not waited for", async () => {
  for (const length of ["-1", "-2", "-5", "-a", "-7fffffffffffffff"]) {
    const lines = head(["Transfer-Encoding: chunked"]);
    const answer = await new Promise((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => {
        socket.write(`${lines}a\r\n0123456789\r\n${length}\r\nxxxx`);  // and stays open
      });
      socket.on("data", (data) => resolve(data.toString("latin1")));
      socket.on("error", () => {});
      socket.on("close", () => resolve("closed"));
    });
    assert.match(answer, /^HTTP\/1\.1 413 /, length);
  }
  assert.equal((await send(server, makeSubmission())).status, 201);
});

test("a body with two ends is refused, and all that follows on its connection", async () => {
  const first = head(["Content-Length: 5", "Transfer-Encoding: chunked"]) + "0\r\n\r\n";
  const next = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
  for (const pauseMs of [0, 100]) {
    const answer = await new Promise((resolve) => {
      const socket = connect(server.port, "127.0.0.1", async () => {
        socket.write(first);
        for (let i = 0; i < 2; i += 1) {
          await sleep(pauseMs);
          socket.write(next);
        }
        await sleep(500);
        socket.destroy();
      });
      let text = "";
      socket.on("data", (data) => (text += data));
      socket.on("close", () => resolve(text));
    });
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    assert.ok(statuses.length > 0 && statuses.every((status) => status === "400"), answer);
    assert.match(answer, /"code":"two_ends"/);
  }
  assert.equal((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status, 200);
});

test("requests sent all at once are answered in their order", async () => {
  const paths = ["/", "/healthz", "/missing", "/settings.json", "/healthz"];
  const requests = paths.map((path, i) => {
    const last = i === paths.length - 1 ? "Connection: close\r\n" : "";
    return `GET ${path} HTTP/1.1\r\nHost: x\r\n${last}\r\n`;
  });
  const answer = await new Promise((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(requests.join("")));
    let text = "";
    socket.on("data", (data) => (text += data));
    socket.on("close", () => resolve(text));
  });
  const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  assert.deepEqual(statuses, ["200", "200", "404", "200", "200"]);
});

test("a port that is taken is one clear sentence", async () => {
  await assert.rejects(startServer({ more: ["--port", String(server.port)] }), /is taken/);
});

test("settings that could not work are refused at the start, by their place", async () => {
  const site = makeSite();
  const starts = (settings) => {
    writeFileSync(join(site, "settings.json"), JSON.stringify(settings));
    return startServer({ site });
  };
  const urls = ["https://city.example/", "https://city.example/forms"];
  for (const origin of [...urls, "*", "city.example"]) {
    await assert.rejects(starts({ site_origins: [origin] }), /\/site_origins/, origin);
  }
  await assert.rejects(starts({ attachments: 5 }), /\/attachments/);
  await assert.rejects(starts({ attachments: { waiting_hours: 9e18 } }), /waiting_hours/);
});

test("a database is a URL of PostgreSQL or is refused, and never told again", async () => {
  const secret = "todoke:himitsu@db.example/todoke";
  const locations = [secret, `Postgresql://${secret}`, `postgresql:${secret}`,
    `postgre://${secret}`, `mysql://${secret}`, "host=db.example password=himitsu",
    "himitsu.sqlite", ""];
  for (const location of locations) {
    const failure = await startServer({ more: ["--database", location] }).catch((error) => error);
    assert.match(failure.message, /--database wants a URL that begins with postgresql:/, location);
    assert.doesNotMatch(failure.message, /himitsu/);
    const tool = spawnSync(intakeBinary, ["list", "--database", location], { encoding: "utf8" });
    assert.equal(tool.status, 2);
    assert.match(tool.stderr, /--database wants a URL/);
    assert.doesNotMatch(tool.stderr, /himitsu/);
  }
});

test("a broken start says what is missing", async () => {
  await assert.rejects(startServer({ site: "/nonexistent" }), /settings\.json/);
  await assert.rejects(startServer({ more: ["--port", "99999"] }), /--port wants/);
  await assert.rejects(startServer({ more: ["--wings"] }), /unknown option --wings/);
  await assert.rejects(startServer({ more: ["--host", "localhost"] }), /no IP address/);
  await assert.rejects(startServer({ more: ["--today", "2026-02-30"] }), /--today wants/);
  await assert.rejects(startServer({ data: "/proc/none" }), /cannot make the folder/);
});
