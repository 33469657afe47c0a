import { expect } from 'chai';
import { describeInBrowser } from './describe-in-browser.js';
import { askAbout, spoken, verdict } from './pair-page.js';

describeInBrowser({ title: 'a page whose networks are at their limit' }, (stand) => {
  it('counts down to the next try, which cannot be made before', async () => {
    stand.server.sandbox.addFault({ network: 'twitter', kind: 'rate-limited', retryAfterSeconds: 90 });
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    const retry = page.getByRole('button', { name: /^Try again in 1 min \d+ s$/ });
    await retry.waitFor();
    expect(await retry.isDisabled()).to.equal(true);
    const first = await retry.textContent();
    await page
      .getByRole('button', { name: /^Try again in/ })
      .filter({ hasNotText: first ?? '' })
      .waitFor();
  });
});

describeInBrowser({ title: 'a page whose networks fail' }, (stand) => {
  it('says so, and tries again where one wants it', async () => {
    stand.server.sandbox.addFault({ network: 'github', kind: 'unauthorized', times: 1 });
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    await page.getByRole('button', { name: 'Try again' }).click();
    await verdict(page, 'dev1 and dev2 are connected').waitFor();
  });
});

describeInBrowser({ title: 'a page whose server has gone' }, (stand) => {
  it('says so', async () => {
    const page = await stand.open('/');
    await page.waitForLoadState('networkidle');
    await stand.server.running.close();
    await askAbout(page, 'dev1', 'dev2');
    await spoken(page, 'the server cannot be reached').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).first().isEnabled()).to.equal(true);
  });
});
