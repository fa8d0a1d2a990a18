import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which distributions install it, in order of preference. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * For a browser in a container without a display, which must not call home.
 * `--no-sandbox`: Chromium refuses its sandbox as root, and only our own pages are opened.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The system's Chromium, or undefined when there is none. SOPFLOW_CHROMIUM names another one. */
export function chromiumExecutable(): string | undefined {
  const named = process.env['SOPFLOW_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
