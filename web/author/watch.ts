// Sees that a form has changed, however an editor saves it: by writing, or by moving a new file
// into its place. Polls: a folder of forms is small, and every system tells of changes differently.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const interval = 250;

/** Newest change and number of the files that decide about a form: its folder, the blocks. */
function stampOf(folders: string[]): string {
  const stamps: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.name.endsWith('.json')) stamps.push(`${path}:${statSync(path).mtimeMs}`);
    }
  };
  for (const folder of folders) {
    try {
      visit(folder);
    } catch {
      // Between two moves of an editor: seen again at the next look.
    }
  }
  return stamps.sort().join('\n');
}

/** Calls `changed` after each change; the function returned ends it. */
export function watchForm(forms: string, id: string, changed: () => void): () => void {
  const folders = [join(forms, id), join(forms, '_blocks')];
  let stamp = stampOf(folders);
  const timer = setInterval(() => {
    const now = stampOf(folders);
    if (now === stamp) return;
    stamp = now;
    changed();
  }, interval);
  return () => clearInterval(timer);
}
