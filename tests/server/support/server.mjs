// The real server on a site, a database and a port of its own.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { brotliCompressSync } from "node:zlib";

export const project = new URL("../../../", import.meta.url).pathname;
const binaries = process.env.TODOKE_BIN ?? join(project, "build/bin");
export const serverBinary = join(binaries, "todoke-server");
export const intakeBinary = join(binaries, "todoke-intake");
export const formBinary = join(binaries, "todoke-form");
export const walkBinary = join(binaries, "todoke-walk");
export const today = "2026-11-21";

/** A folder that is gone when the test file has ended. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "todoke-server-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const settings = {
  municipality: { name: "みほん市" },
  endpoint: "/api/v1",
  embed_origins: ["https://city.example"],
  site_origins: ["https://forms.city.example"],
  attachments: { file_bytes_max: 200_000, application_bytes_max: 300_000 },
};

function writeWithBrotli(path, text) {
  writeFileSync(path, text);
  writeFileSync(path + ".br", brotliCompressSync(text));
}

/** A small built site: pages, hashed assets, forms, settings. */
export function makeSite() {
  const site = makeFolder();
  for (const folder of ["assets", "counter/start", "forms", "empty"]) {
    mkdirSync(join(site, folder), { recursive: true });
  }
  writeFileSync(join(site, "index.html"), "<!doctype html><title>home</title>");
  const intro = "<!doctype html><title>intro</title><style>p{color:red}</style>";
  writeWithBrotli(join(site, "counter/index.html"), intro);
  writeFileSync(join(site, "counter/start/index.html"), "<!doctype html><title>start</title>");
  writeWithBrotli(join(site, "assets/boot-4XVQ2K7A.js"), "export const answer = 42;\n".repeat(50));
  writeFileSync(join(site, "assets/engine.wasm"), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  writeFileSync(join(site, "settings.json"), JSON.stringify(settings));
  writeFileSync(join(site, ".hidden"), "secret");
  cpSync(join(project, "tests/server/forms"), join(site, "forms"), { recursive: true });
  return site;
}

/** Starts a server; resolves when it takes connections. */
export async function startServer(options = {}) {
  const data = options.data ?? makeFolder();
  const site = options.site ?? makeSite();
  const child = spawn(
    options.binary ?? serverBinary,
    ["--site", site, "--data", data, "--port", "0", "--today", today, ...(options.more ?? [])],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const log = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const exited = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve({ code, signal }));
  });
  const kill = () => child.kill("SIGKILL");
  process.on("exit", kill);
  const stop = (signal = "SIGTERM") => {
    child.kill(signal);
    return exited.finally(() => process.off("exit", kill));
  };
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    exited.then(({ code }) => {
      throw new Error(`the server ended with ${code}: ${log.join(" | ")}`);
    }),
  ]);
  const url = /http:\S+[^/]/.exec(line)[0];
  return { url, port: Number(new URL(url).port), data, site, log, line, stop, child };
}

export function staffToken(server) {
  return readFileSync(join(server.data, "staff-token"), "utf8").trim();
}
