// Makes the pictures of the README anew: `npm run pictures -w packages/server-koa`.
import { createSmallWorld, createWorld } from '@codeties/sandbox';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../support/find-chromium.js';
import { startTestServer } from '../support/start-test-server.js';
import { fillRegister } from './fill-register.js';
import { askAboutGroup, untilAtRest } from './group-page.js';
import { makeGroup } from './make-group.js';
import { askAbout, verdict } from './pair-page.js';

/** A day and some, so that not everything happens at the same time of day. */
const DAY = 90_061_000;

const WIDTH = 1200;

/** What dev1 and dev2 shared, by how many days ago it was asked. */
const past: readonly (readonly [number, readonly string[] | undefined])[] = [
  [420, undefined],
  [365, ['org1']],
  [300, ['org1', 'org2']],
  [240, ['org1', 'org2']],
  [190, ['org2']],
  [150, undefined],
  [110, ['org2', 'org3']],
  [60, ['org1', 'org2', 'org3']],
  [20, ['org1', 'org2', 'org3']],
];

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../docs/images/explorer-${name}.png`, import.meta.url));

interface Picture {
  readonly name: string;
  readonly height?: number;
}

/** The page from its top down, as it is when nobody touches it: so much of it, or all. */
async function takePicture(page: Page, { name, height }: Picture): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  const clip = height === undefined ? {} : { clip: { x: 0, y: 0, width: WIDTH, height } };
  await page.screenshot({ path: pathOf(name), fullPage: true, ...clip });
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(NO_CHROMIUM);
const folder = mkdtempSync(join(tmpdir(), 'codeties-pictures-'));
const databaseUrl = `sqlite:${join(folder, 'past.sqlite')}`;
const server = await startTestServer(databaseUrl);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const now = Date.now();
  await fillRegister(
    databaseUrl,
    past.map(([days, organisations]) => ({ registeredAt: new Date(now - days * DAY), organisations })),
  );
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 700 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  server.sandbox.setWorld(createSmallWorld());
  await page.goto(server.url);
  await askAbout(page, 'dev1', 'dev2');
  await verdict(page, 'dev1 and dev2 are connected')
    .getByText(/^Read on/)
    .waitFor();
  await page
    .getByRole('region', { name: 'History' })
    .getByText(`${past.length + 1} recorded answers`)
    .waitFor();
  await takePicture(page, { name: 'pair', height: 1055 });

  const group = makeGroup();
  server.sandbox.setWorld(createWorld(group));
  await page.goto(`${server.url}/?group=`);
  await askAboutGroup(page, group.map(({ login }) => login).join(', '));
  await untilAtRest(page);
  await takePicture(page, { name: 'group' });
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
