// A form as it is being written, shown by the page that residents get. The built page of any form
// serves as the frame: its script fetches the form that the page names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Shown {
  id: string;
  title: string;
  pages: { id: string }[];
}

/** Folders of the site that are procedures. */
function findFrame(site: string): { id: string; html: string } {
  for (const id of readdirSync(site)) {
    const file = join(site, id, 'start/index.html');
    try {
      return { id, html: readFileSync(file, 'utf8') };
    } catch {
      // Not a procedure.
    }
  }
  throw new Error('the site has no procedure yet: run scripts/build');
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page at /<id>/ ("intro") or /<id>/start/ ("page:<first>") for a form that may be new. */
export function previewPage(site: string, form: Shown, part: 'intro' | 'start'): string {
  const { id, html } = findFrame(site);
  const root = part === 'intro' ? '../' : '../../';
  const first = form.pages[0]?.id ?? '';
  const place = part === 'intro' || first === '' ? 'intro' : `page:${first}`;
  return html
    .replace(/<title>[^<]*<\/title>/u, `<title>${escape(form.title)}</title>`)
    .replaceAll('"../../', `"${root}`)
    .replaceAll(`forms/${id}.json`, `forms/${form.id}.json`)
    .replace(/data-form="[^"]*"/u, `data-form="${form.id}"`)
    .replace(/data-place="[^"]*"/u, `data-place="${escape(place)}"`)
    .replace(/(<div id="screen">)[\s\S]*?(<\/div><\/div>\s*<div id="polite")/u, '$1$2');
}
