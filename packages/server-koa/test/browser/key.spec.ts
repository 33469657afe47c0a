import { expect } from 'chai';
import { describeInBrowser } from './describe-in-browser.js';
import { askAbout, verdict } from './pair-page.js';

const KEY = 'a-key-of-the-explorer';

describeInBrowser({ title: 'a server that wants a key', environment: { API_KEYS: KEY } }, (stand) => {
  it('is given one by hand, and the tab keeps it to itself', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('API key').fill('another-key-altogether');
    await page.keyboard.press('Enter');
    await dialog.getByText('The server does not take this key.').waitFor();
    await dialog.getByLabel(/key$/).fill(KEY);
    await dialog.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('Nothing is recorded of dev1 and dev2 yet').waitFor();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await verdict(page, 'dev1 and dev2 are connected').waitFor();
    expect(page.url()).not.to.contain(KEY);
    const kept = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name])',
    );
    expect(kept).to.equal('[{},{},"",null,""]');
  });

  it('is asked for again in a tab that was reloaded', async () => {
    const page = await stand.open('/?view=upstreams');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('API key').fill(KEY);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Spent' }).waitFor();
    await page.reload();
    await dialog.getByText('Servers that want one answer nothing without.').waitFor();
    expect(await page.getByRole('table').count()).to.equal(0);
  });
});
