// A picture large, over the page: a native dialog, closed by its button, by Escape or by going back
// to where the focus was.
import { say } from './words.ts';

export function showFile(document: Document, name: string, url: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'show-file';
  const heading = document.createElement('h2');
  heading.id = 'show_file_name';
  heading.textContent = name;
  dialog.setAttribute('aria-labelledby', heading.id);
  const image = document.createElement('img');
  image.src = url;
  image.alt = name;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.dataset.tone = 'primary';
  close.textContent = say('閉じる');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, image, close);
  document.body.append(dialog);
  dialog.showModal();
}
