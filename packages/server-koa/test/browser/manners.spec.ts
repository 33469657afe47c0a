import axe from 'axe-core';
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { views } from './views.js';

/** For people to look at: nothing compares them. */
const pictures = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/** What a checker of accessibility finds that keeps somebody from using the page. */
async function seriousViolations(page: Page): Promise<string> {
  await page.evaluate(axe.source);
  return page.evaluate<string>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join('; '))
    .join('\\n'))`);
}

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describeInBrowser({ title: 'every view of the page' }, (stand) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be used by everybody in its ${colorScheme} colours`, async () => {
      for (const { name, address, fill } of views) {
        const page = await stand.open(address, { colorScheme, viewport: { width: 1200, height: 800 } });
        await fill(page);
        expect(await seriousViolations(page), name).to.equal('');
        await page.screenshot({ path: `${pictures}${name}-${colorScheme}.png`, fullPage: true });
      }
    });
  }

  it('fits a phone without scrolling sideways', async () => {
    for (const { name, address, fill } of views) {
      const page = await stand.open(address, { viewport: { width: 320, height: 640 }, hasTouch: true });
      await fill(page);
      expect(await page.evaluate(overflow), name).to.equal(0);
      expect(await seriousViolations(page), name).to.equal('');
      await page.screenshot({ path: `${pictures}${name}-phone.png`, fullPage: true });
    }
  });

  it('is seen within a second', async () => {
    for (const address of new Set(views.map((view) => view.address))) {
      const page = await stand.open(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity";
      await page.waitForFunction(`Number.isFinite(${painted})`);
      expect(await page.evaluate<number>(painted), address).to.be.below(1_000);
    }
  });

  it('leads by Tab alone to everything that can be pressed, and shows where one is', async () => {
    for (const { name, address, fill } of views) {
      const page = await stand.open(address);
      await fill(page);
      // What stands for many, of which arrows choose one, is one stop.
      const count = await page.evaluate<number>(`{
        document.activeElement.blur();
        globalThis.stops = new Set([...(document.querySelector('dialog[open]') ?? document).querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]')]
          .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })));
        globalThis.unseen = [];
        globalThis.stops.size;
      }`);
      for (let step = 0; step <= count + 2; step += 1) {
        await page.keyboard.press('Tab');
        await page.evaluate(`{
          const { activeElement: element } = document;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const ring = element.querySelector(':scope > .ring');
          const isRinged = ring !== null && getComputedStyle(ring).stroke !== 'none';
          if (element !== document.body && (outlineStyle === 'none' || outlineWidth === '0px') && !isRinged) globalThis.unseen.push(element.outerHTML);
          globalThis.stops.delete(element);
        }`);
      }
      const missed = await page.evaluate<string[]>('[...globalThis.stops].map((element) => element.outerHTML)');
      expect(missed, `${name}: not reached`).to.deep.equal([]);
      expect(await page.evaluate('globalThis.unseen'), `${name}: without a sign of the focus`).to.deep.equal([]);
    }
  });
});

describeInBrowser({ title: 'a page that the sandbox answers', environment: { UPSTREAM: 'sandbox' } }, (stand) => {
  it('says at once that nothing on it is true', async () => {
    const page = await stand.open('/');
    await page.getByRole('complementary', { name: 'Sandbox' }).getByText('The sandbox answers.').waitFor();
  });
});

describeInBrowser({ title: 'a page that real networks answer' }, (stand) => {
  it('says nothing of a sandbox', async () => {
    const page = await stand.open('/');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('complementary', { name: 'Sandbox' }).count()).to.equal(0);
  });
});
