import { expect } from 'chai';
import { describeInBrowser } from './describe-in-browser.js';
import { askAbout, field, spoken, untilHolds, verdict } from './pair-page.js';

describeInBrowser({ title: 'the verdict on a pair' }, (stand) => {
  it('is one sentence, with everything it rests on below', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    const card = verdict(page, 'dev1 and dev2 are connected');
    await card.waitFor();
    const follows = card.getByRole('listitem').filter({ hasText: 'follows' });
    expect(await follows.count()).to.equal(2);
    for (const name of ['org1', 'org2', 'org3']) {
      expect(await card.getByRole('link', { name }).getAttribute('href')).to.equal(`https://github.com/${name}`);
    }
    expect(await card.getByText(/billed rows?, \$0\.\d\d/).count()).to.equal(1);
    expect(await card.getByText(/^Read on/).count()).to.equal(1);
  });

  it('is read out to those who do not see it', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    const status = spoken(page, 'dev1 and dev2 are connected');
    await status.waitFor();
    expect(await status.getAttribute('aria-live')).to.equal('polite');
  });

  it('says why two are not connected', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev4');
    const card = verdict(page, 'dev1 and dev4 are not connected');
    await card.getByText('dev4 does not follow dev1').first().waitFor();
  });

  it('says that it cannot be told, and who keeps it from being told', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'guarded', 'guarded2');
    const card = verdict(page, 'It cannot be told whether guarded and guarded2 are connected');
    await card
      .getByText(/unknown because .*protected/)
      .first()
      .waitFor();
  });

  it('marks the name that nobody has, and no other', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'nobodyhere');
    const problem = page.getByText('nobodyhere does not exist on GitHub or X');
    await problem.first().waitFor();
    expect(await field(page, 'B').getAttribute('aria-invalid')).to.equal('true');
    expect(await field(page, 'A').getAttribute('aria-invalid')).to.equal('false');
    expect(await field(page, 'B').getAttribute('aria-describedby')).to.match(/^developer-b-problem/);
    expect(await page.evaluate('document.activeElement.id')).to.equal('developer-b');
  });

  it('asks nobody whether somebody is connected with themselves', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', '@DEV1');
    await page.getByText('This is the same developer twice').waitFor();
    expect(stand.server.sandbox.requests.entries).to.deep.equal([]);
  });

  it('shows that it is asking, and can be cancelled', async () => {
    stand.server.sandbox.addFault({ network: 'github', kind: 'hang' });
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev3');
    await spoken(page, 'Asking about dev1 and dev3').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).to.equal(0);
    stand.server.sandbox.clearFaults();
    await page.keyboard.press('Enter');
    await verdict(page, 'dev1 and dev3 are not connected').waitFor();
  });

  it('comes late over slow networks, and is the same', async () => {
    stand.server.sandbox.setLatency(300);
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'joiner');
    await page.getByText('Asking GitHub and X about dev1 and joiner…').waitFor();
    await verdict(page, 'dev1 and joiner are connected').waitFor();
  });
});

describeInBrowser({ title: 'a pair that a link leads to' }, (stand) => {
  it('costs nothing to look at', async () => {
    const page = await stand.open('/?a=dev1&b=dev2');
    await page.getByText('Nothing is recorded of dev1 and dev2 yet').waitFor();
    await page.waitForLoadState('networkidle');
    expect(stand.server.sandbox.requests.entries).to.deep.equal([]);
    await untilHolds(page, 'A', 'dev1');
    await untilHolds(page, 'B', 'dev2');
  });

  it('shows what was recorded last, and asks where one says so', async () => {
    await stand.server.get('/connected/realtime/dev1/dev2');
    stand.server.reset();
    const page = await stand.open('/?a=dev1&b=dev2');
    const card = verdict(page, 'dev1 and dev2 are connected');
    await card.getByText('as recorded on').waitFor();
    expect(stand.server.sandbox.requests.entries).to.deep.equal([]);
    await card.getByRole('button', { name: 'Ask now' }).click();
    await card.getByText(/^Read on/).waitFor();
  });

  it('is left and found again by going back and forward', async () => {
    const page = await stand.open('/');
    await askAbout(page, 'dev1', 'dev2');
    await verdict(page, 'dev1 and dev2 are connected').waitFor();
    expect(page.url()).to.equal(`${stand.server.url}/?a=dev1&b=dev2`);
    await askAbout(page, 'dev1', 'dev3');
    await verdict(page, 'dev1 and dev3 are not connected').waitFor();
    await page.goBack();
    await verdict(page, 'dev1 and dev2 are connected').waitFor();
    await untilHolds(page, 'B', 'dev2');
    await page.goForward();
    await verdict(page, 'dev1 and dev3 are not connected').waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Are these two developers connected?' }).waitFor();
    await untilHolds(page, 'B', '');
  });
});

describeInBrowser({ title: 'a pair under the strict contract', environment: { CONTRACT: 'strict' } }, (stand) => {
  it('has its verdicts and its history as well', async () => {
    const page = await stand.open('/?a=dev1&b=dev3');
    await page.getByText('Nothing is recorded of dev1 and dev3 yet').waitFor();
    await page.getByRole('button', { name: 'Ask now' }).click();
    await verdict(page, 'dev1 and dev3 are not connected').waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('1 recorded answer').waitFor();
    await askAbout(page, 'nobodyhere', 'dev2');
    await page.getByText('nobodyhere does not exist on GitHub or X').first().waitFor();
    expect(await field(page, 'A').getAttribute('aria-invalid')).to.equal('true');
  });
});
