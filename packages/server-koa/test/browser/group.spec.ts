import { createSeededWorld, createSmallWorld, createWorld } from '@codeties/sandbox';
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { describeInBrowser } from './describe-in-browser.js';
import { askAboutGroup, untilAtRest } from './group-page.js';
import { noteLongTasks } from './long-tasks.js';
import { makeGroup } from './make-group.js';

const group = makeGroup();
const pasted = group.map(({ login }) => login).join('\n');

describeInBrowser({ title: 'the ties of a group' }, (stand) => {
  beforeEach(() => {
    stand.server.sandbox.setWorld(createWorld(group));
  });

  it('cost no more than looking everybody up before one has seen what they cost', async () => {
    stand.server.sandbox.setWorld(createSmallWorld());
    const page = await stand.open('/?group=');
    const text = 'dev1; @dev2,https://github.com/dev3 | dev4\n\tnobodyhere DEV1';
    await page.getByRole('textbox', { name: 'Developers' }).fill(text);
    await page.getByText('5 developers', { exact: true }).waitFor();
    expect(stand.server.sandbox.requests.entries).to.deep.equal([]);
    await page.getByRole('button', { name: 'See what it costs' }).click();
    await page.getByRole('table', { name: 'What it costs at most, by network' }).waitFor();
    await page.getByText('Left out: 1 account does not exist').waitFor();
    await page.getByRole('button', { name: /^Ask \(at most .*\$/ }).waitFor();
    expect(page.url()).to.match(/\?group=dev1,dev2,dev3,dev4,nobodyhere$/);
    const lists = stand.server.sandbox.requests.entries.filter(({ path }) => /following|followers/.test(path));
    expect(lists).to.deep.equal([]);
  });

  it('are not asked for by a link', async () => {
    const page = await stand.open('/?group=ada,bram');
    await page.getByText('2 developers', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(stand.server.sandbox.requests.entries).to.deep.equal([]);
  });

  it('are told of while they are read, and can be given up', async () => {
    stand.server.sandbox.setLatency(150);
    const page = await stand.open('/?group=');
    await askAboutGroup(page, pasted);
    const progress = page.getByRole('progressbar');
    await progress.waitFor();
    await page.getByText(/^\d+ of \d+\./).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. What had been asked').waitFor();
    await page.getByRole('button', { name: /^Ask \(at most / }).waitFor();
  });

  it('are shown as a graph, which tells of whom one points at, clicks or comes to by keys', async () => {
    const page = await stand.open('/?group=');
    await askAboutGroup(page, pasted);
    await untilAtRest(page);
    const node = (name: string) =>
      page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).and(page.locator('.node'));
    const told = async (name: string): Promise<void> => {
      await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
      await page.locator('.node.spot').filter({ hasText: name }).waitFor();
    };
    expect(await page.locator('.node').count()).to.equal(group.length);
    await node('hana').locator('.reach').hover();
    await told('hana');
    await page.mouse.move(0, 0);
    await node('wanda').locator('.reach').click();
    await told('wanda');
    // Though the mouse still rests on somebody else.
    await node('edda').focus();
    await told('edda');
    const visited = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      visited.add(await page.evaluate<string>('document.activeElement.closest(".node").textContent'));
    }
    expect([...visited]).to.have.length.above(1);
    await page.getByRole('button', { name: /^tidewater/ }).click();
    await page.getByRole('heading', { level: 3, name: 'tidewater', exact: true }).waitFor();
  });

  it('are shown as a table, which can be sorted', async () => {
    const page = await stand.open('/?group=');
    await askAboutGroup(page, pasted);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const table = page.getByRole('table', { name: 'Pairs that are connected' });
    const rows = table.getByRole('row');
    expect(await rows.nth(1).textContent()).to.match(/^ada/);
    await table.getByRole('button', { name: 'Developer' }).click();
    expect(await rows.nth(1).textContent()).not.to.match(/^ada/);
    expect(await table.getByRole('columnheader').first().getAttribute('aria-sort')).to.equal('descending');
  });

  it('are taken away as SVG, PNG, CSV and JSON', async () => {
    const page = await stand.open('/?group=');
    await askAboutGroup(page, pasted);
    await untilAtRest(page);
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('group', { name: 'Save as' }).getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).to.match(new RegExp(`^codeties-group-.*\\.${name.toLowerCase()}$`));
      return readFile(await download.path());
    };
    const svg = (await saved('SVG')).toString('utf8');
    expect(svg)
      .to.match(/^(?:<\?xml[^>]*>\s*)?<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      .and.to.contain('lantern-labs');
    expect((await saved('PNG')).subarray(0, 8).toString('latin1')).to.equal('\x89PNG\r\n\x1a\n');
    const csv = (await saved('CSV')).toString('utf8').split(/\r?\n/);
    expect(csv[1]).to.contain('lantern-labs');
    const json: unknown = JSON.parse((await saved('JSON')).toString('utf8'));
    expect(json).to.include.keys('developers', 'connections', 'cost');
  });
});

describeInBrowser({ title: 'a group of 300 developers' }, (stand) => {
  it('stays fluid', async () => {
    stand.server.sandbox.setWorld(createSeededWorld({ seed: 1, developers: 300 }));
    const names = Array.from({ length: 300 }, (_, index) => `seeded${String(index).padStart(5, '0')}`);
    const page = await stand.open('/?group=');
    const longest = await noteLongTasks(page);
    await askAboutGroup(page, names.join(' '));
    await untilAtRest(page);
    expect(await page.locator('.node').count()).to.equal(300);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('svg.graph-canvas').hover();
    await page.mouse.down();
    await page.mouse.move(200, 300, { steps: 10 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Fit' }).click();
    expect(await longest()).to.be.below(500);
  });
});
