// Programs that a test starts, and ends.
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

const endMs = 5_000;

/** A suite fails rather than passes without its browser. */
export function requireProgram(path: string): void {
  if (existsSync(path)) return;
  throw new Error(
    `${path} is missing: TODOKE_PACKAGES=all ./scripts/run true installs scripts/packages_all.txt`,
  );
}

/** A home of its own, a screen, no graphics card. */
export function childEnvironment(folder: string, display: string): NodeJS.ProcessEnv {
  const { PATH, TODOKE_INSIDE, TODOKE_CACHE } = process.env;
  return {
    PATH,
    TODOKE_INSIDE,
    TODOKE_CACHE,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    LANG: 'C.UTF-8',
    TZ: 'Asia/Tokyo',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    DISPLAY: display,
  };
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), endMs);
  await end;
  clearTimeout(late);
}
