import { expect } from 'chai';
import { describeInBrowser } from './describe-in-browser.js';

describeInBrowser({ title: 'what the networks still allow' }, (stand) => {
  it('is shown, and follows what is asked meanwhile', async () => {
    const page = await stand.open('/?view=upstreams');
    const spending = page.getByRole('table', { name: 'Spent' });
    const all = spending.getByRole('row', { name: /^All/ });
    await all.filter({ hasText: '$0.00' }).waitFor();
    await stand.server.get('/connected/realtime/dev1/dev2');
    const { requests } = stand.server.sandbox.requests.counts.github;
    await spending.getByRole('row', { name: new RegExp(`^GitHub ${requests} `) }).waitFor();
    await all.filter({ hasNotText: '$0.00' }).waitFor();
    const quotas = page.getByRole('table', { name: 'GitHub still allows' });
    await quotas.getByText(/^4,99\d of 5,000/).waitFor();
    expect(stand.server.sandbox.requests.counts.github.requests).to.equal(requests);
  });
});
