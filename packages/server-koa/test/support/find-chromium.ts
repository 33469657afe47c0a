import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is: `CHROMIUM_PATH`, or where it usually is. @throws where that variable leads nowhere, since a slip would leave tests out. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'] ?? '';
  if (given === '') return usual.find((path) => existsSync(path));
  if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and nothing is there`);
  return given;
}

/** The title of a test that stands, without a body, for those that are left out: it counts as skipped, and is told behind all tests. */
export const NO_CHROMIUM =
  'the tests in a browser are LEFT OUT: no Chromium is here. Install it, or say in CHROMIUM_PATH where it is';
