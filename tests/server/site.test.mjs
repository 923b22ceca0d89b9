import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { startServer } from "./support/server.mjs";

let server;
before(async () => (server = await startServer()));
after(() => server.stop());

/** Without fetch's own tidying of paths, encodings and redirects. */
function get(path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    const to = { port: server.port, host: "127.0.0.1", path, headers, method };
    const call = request(to, (response) => {
      const chunks = [];
      const { statusCode: status, headers } = response;
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status, headers, body: Buffer.concat(chunks) }));
    });
    call.on("error", reject);
    call.end();
  });
}

test("a folder is its index page, and without its slash leads there with its query", async () => {
  assert.match((await get("/")).body.toString(), /home/);
  assert.match((await get("/counter/start/?page=person")).body.toString(), /start/);
  const bare = await get("/counter/start?page=person");
  assert.equal(bare.status, 308);
  assert.equal(bare.headers.location, "/counter/start/?page=person");
  assert.equal((await get("/empty/")).status, 404);
});

test("a browser that takes brotli gets the compressed file, another the plain one", async () => {
  const path = "/assets/boot-4XVQ2K7A.js";
  const plain = await get(path);
  const small = await get(path, { "Accept-Encoding": "gzip, br" });
  assert.equal(small.headers["content-encoding"], "br");
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.deepEqual(brotliDecompressSync(small.body), plain.body);
  assert.ok(small.body.length < plain.body.length);
  assert.equal(small.headers.vary, "Accept-Encoding");
  assert.notEqual(small.headers.etag, plain.headers.etag);
  const refused = await get(path, { "Accept-Encoding": "br;q=0, gzip" });
  assert.equal(refused.headers["content-encoding"], undefined);
});

test("types are right, WebAssembly's above all", async () => {
  const types = {
    "/": "text/html; charset=utf-8",
    "/assets/boot-4XVQ2K7A.js": "text/javascript; charset=utf-8",
    "/assets/engine.wasm": "application/wasm",
    "/forms/counter.json": "application/json",
    "/settings.json": "application/json",
  };
  for (const [path, type] of Object.entries(types)) {
    assert.equal((await get(path)).headers["content-type"], type, path);
  }
});

test("hashed names may be kept for good, others are asked for again", async () => {
  const hashed = await get("/assets/boot-4XVQ2K7A.js");
  assert.equal(hashed.headers["cache-control"], "public, max-age=31536000, immutable");
  for (const path of ["/", "/assets/engine.wasm", "/forms/counter.json", "/settings.json"]) {
    const first = await get(path);
    assert.equal(first.headers["cache-control"], "no-cache", path);
    const again = await get(path, { "If-None-Match": first.headers.etag });
    assert.equal(again.status, 304, path);
    assert.equal(again.body.length, 0);
    assert.equal(again.headers.etag, first.headers.etag);
    assert.equal((await get(path, { "If-None-Match": '"other"' })).status, 200, path);
  }
});

test("a rebuilt file is served without a restart", async () => {
  const file = join(server.site, "fresh.txt");
  writeFileSync(file, "before");
  assert.equal((await get("/fresh.txt")).body.toString(), "before");
  writeFileSync(file, "afterwards");
  assert.equal((await get("/fresh.txt")).body.toString(), "afterwards");
});

test("HEAD says what GET would, without a body", async () => {
  for (const path of ["/", "/counter/", "/assets/engine.wasm", "/healthz"]) {
    const full = await get(path);
    const head = await get(path, {}, "HEAD");
    assert.equal(head.status, 200, path);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers["content-length"], String(full.body.length), path);
    assert.equal(head.headers["content-type"], full.headers["content-type"]);
    assert.equal(head.headers.etag, full.headers.etag);
  }
});

test("no spelling of a path leaves the site", async () => {
  writeFileSync(join(server.data, "outside.txt"), "outside");
  const name = server.data.split("/").at(-1);
  for (const path of [
    `/../${name}/outside.txt`, `/%2e%2e/${name}/outside.txt`, `/..%2f${name}%2foutside.txt`,
    `/counter/../../${name}/outside.txt`, `/forms/../../${name}/outside.txt`,
    `/forms/%2e%2e/settings.json`, `/..\\${name}\\outside.txt`, "//etc/passwd", "/%2fetc/passwd",
    "/index.html%00.js", "/.hidden", "/counter//index.html", "/etc/passwd", "/%",
  ]) {
    const reply = await get(path);
    assert.equal(reply.status, 404, path);
    assert.ok(!reply.body.toString().includes("outside.txt"), path);
  }
});

test("a redirect never leads to another host", async () => {
  const hosts = ["//evil.example/..", "/%2f%2fevil.example", "//evil.example", "/\\evil.example"];
  for (const path of hosts) {
    assert.equal((await get(path)).headers.location, undefined, path);
  }
});

test("every answer says what a page may do, and only the named sites may frame it", async () => {
  for (const path of ["/", "/missing", "/api/v1/missing", "/healthz", "/assets/engine.wasm"]) {
    const { headers } = await get(path);
    const policy = headers["content-security-policy"];
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/, path);
    assert.match(policy, /frame-ancestors https:\/\/city\.example$/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "same-origin");
    assert.equal(headers.server, undefined);
  }
});

test("a page's own inline style is allowed, in every form of the answer", async () => {
  const hash = createHash("sha256").update("p{color:red}").digest("base64");
  const { etag } = (await get("/counter/")).headers;
  for (const headers of [{}, { "Accept-Encoding": "br" }, { "If-None-Match": etag }]) {
    const policy = (await get("/counter/", headers)).headers["content-security-policy"];
    assert.ok(policy.includes(`style-src 'self' 'sha256-${hash}';`), policy);
  }
});

test("pages of a known other site may call the interface, and no other may", async () => {
  const known = "https://forms.city.example";
  const preflight = await get("/api/v1/submissions/X", { Origin: known }, "OPTIONS");
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers["access-control-allow-origin"], known);
  assert.match(preflight.headers["access-control-allow-headers"], /Todoke-Code/);
  for (const method of ["GET", "OPTIONS"]) {
    const stranger = await get("/api/v1/submissions/X", { Origin: "https://evil.example" }, method);
    assert.equal(stranger.headers["access-control-allow-origin"], undefined);
  }
});
