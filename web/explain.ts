// A page that is only read: its settings.
import { listenToSettings } from './settings/open.ts';

document.documentElement.classList.remove('waiting');
listenToSettings();
