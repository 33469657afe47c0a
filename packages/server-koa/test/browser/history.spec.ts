import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInBrowser } from './describe-in-browser.js';
import { fillRegister } from './fill-register.js';
import { noteLongTasks } from './long-tasks.js';
import { askAbout } from './pair-page.js';

const RECORDS = 10_000;
const HOUR = 3_600_000;

describeInBrowser({ title: 'the history of a pair' }, (stand) => {
  it('grows with what is asked', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('1 recorded answer').waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await history.getByText('2 recorded answers').waitFor();
    expect(await history.getByRole('row').filter({ hasText: 'the first record' }).count()).to.equal(1);
  });
});

let folder: string | undefined;
const createDatabase = (): string => {
  folder = mkdtempSync(join(tmpdir(), 'codeties-browser-'));
  return `sqlite:${join(folder, 'long.sqlite')}`;
};

describeInBrowser({ title: 'a history of 10,000 records', createDatabase }, (stand) => {
  before(async () => {
    const begin = Date.UTC(2025, 0, 1);
    const answers = Array.from({ length: RECORDS }, (_, index) => ({
      registeredAt: new Date(begin + index * HOUR),
      organisations: index % 97 < 11 ? undefined : ['org1', ...(index % 1_000 < 300 ? ['org2'] : [])],
    }));
    await fillRegister(`sqlite:${join(folder ?? '', 'long.sqlite')}`, answers);
  });
  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('is all there, in a page of bounded size that never stops to think', async () => {
    const page = await stand.open('/');
    await page.goto(`${stand.server.url}/?a=dev1&b=dev2`);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('10,000 recorded answers, since').waitFor();
    expect(await page.evaluate<number>('document.querySelectorAll("*").length')).to.be.below(3_000);
    expect(await page.evaluate<number>('performance.now()')).to.be.below(8_000);
    const slider = history.getByRole('slider');
    await slider.focus();
    const longest = await noteLongTasks(page);
    for (const key of ['ArrowLeft', 'PageUp', 'PageUp', 'ArrowRight', 'Home', 'ArrowRight'])
      await page.keyboard.press(key);
    expect(await slider.getAttribute('aria-valuenow')).to.equal('2');
    await history.getByText('Record 2 of 10,000').waitFor();
    expect(await longest()).to.be.below(400);
    await history.getByRole('button', { name: 'Show all 10,000 records' }).click();
    await history.getByText('Page 1 of 500').waitFor();
    await history.getByRole('button', { name: 'Oldest' }).click();
    await history.getByRole('row').filter({ hasText: 'the first record' }).waitFor();
  });
});
