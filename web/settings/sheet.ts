// A style sheet that comes with what needs it.
import { make } from '../controls/element.ts';

/** Resolves when it is there, or cannot be had: without its looks things still work. */
export async function loadSheet(id: string, address: string, script: string): Promise<void> {
  if (document.getElementById(id)) return;
  const href = new URL(address, script).href;
  const link = make(document, 'link', { id, rel: 'stylesheet', href });
  const loaded = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  document.head.append(link);
  await loaded;
}
