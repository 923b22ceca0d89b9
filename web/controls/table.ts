// The one table of all roles.
import type { Role } from '../screen.ts';
import { checkbox, radio } from './card.ts';
import type { Control } from './control.ts';
import { fileInput } from './file-input.ts';
import { fileItem } from './file-item.ts';
import { choices, group } from './group.ts';
import { header, main, progress, step, steps } from './page-frame.ts';
import { details, errorSummary, fact, facts, notice, receipt } from './panels.ts';
import { picture } from './picture.ts';
import { actions, button, link } from './press.ts';
import { review, reviewRow } from './review.ts';
import { textArea } from './text-area.ts';
import { textInput } from './text-input.ts';
import { heading, item, list, saved, text } from './texts.ts';

export const controls: Record<Role, Control> = {
  header,
  steps,
  step,
  progress,
  main,
  heading,
  text,
  list,
  item,
  facts,
  fact,
  notice,
  error_summary: errorSummary,
  group,
  text_input: textInput,
  text_area: textArea,
  choices,
  radio,
  checkbox,
  file_input: fileInput,
  file_item: fileItem,
  review,
  review_row: reviewRow,
  receipt,
  details,
  actions,
  button,
  link,
  picture,
  saved,
};
