import { expect } from 'chai';
import { useSandbox } from './use-sandbox.js';

describe('The controls over HTTP', () => {
  const { sandbox, github, x } = useSandbox();
  const control = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${sandbox().xUrl}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  it('add, list and clear faults, of any network on any server', async () => {
    const fault = { network: 'github', kind: 'unavailable', times: 2 };
    const added = await control('POST', 'faults', fault);
    expect(added.status).to.equal(201);
    expect((await github('/users/dev1')).status).to.equal(503);
    for (const url of [sandbox().githubUrl, sandbox().bitbucketUrl]) {
      const listed = await fetch(new URL('/_sandbox/faults', url));
      expect(await listed.json()).to.deep.equal({ faults: [{ ...fault, times: 1 }] });
    }
    expect((await control('DELETE', 'faults')).status).to.equal(204);
    expect((await github('/users/dev1')).status).to.equal(200);
  });

  it('set the latency of one network or all', async () => {
    const set = await control('PUT', 'latency', { milliseconds: 30, network: 'github' });
    expect(await set.json()).to.deep.equal({ github: 30, twitter: 0, bitbucket: 0 });
    const start = performance.now();
    await github('/users/dev1');
    expect(performance.now() - start).to.be.at.least(28);
    expect(await (await control('PUT', 'latency', { milliseconds: 0 })).json()).to.deep.equal({
      github: 0,
      twitter: 0,
      bitbucket: 0,
    });
    expect(await (await control('GET', 'latency')).json()).to.deep.equal({ github: 0, twitter: 0, bitbucket: 0 });
  });

  it('tell what was asked and what it gave, and forget it', async () => {
    await github('/users/dev1/orgs?per_page=100');
    await x('/2/users/by?usernames=dev1,dev2,nobodyhere');
    expect(await (await control('GET', 'requests')).json()).to.deep.equal({
      counts: {
        github: { requests: 1, rows: 4 },
        twitter: { requests: 1, rows: 2 },
        bitbucket: { requests: 0, rows: 0 },
      },
      requests: [
        { network: 'github', method: 'GET', path: '/users/dev1/orgs?per_page=100', status: 200, rows: 4 },
        { network: 'twitter', method: 'GET', path: '/2/users/by?usernames=dev1,dev2,nobodyhere', status: 200, rows: 2 },
      ],
    });
    expect((await control('DELETE', 'requests')).status).to.equal(204);
    expect(sandbox().requests.entries).to.deep.equal([]);
    expect(sandbox().requests.counts.github).to.deep.equal({ requests: 0, rows: 0 });
  });

  it('tell which id a request came with', async () => {
    await github('/users/dev1', { 'x-request-id': 'abc-1' });
    await github('/users/dev1');
    expect(sandbox().requests.entries.map(({ requestId }) => requestId)).to.deep.equal(['abc-1', undefined]);
  });

  const bad: [string, string, string, unknown, RegExp][] = [
    ['a body that is not JSON', 'POST', 'faults', '{', /not JSON/],
    ['a kind that does not exist', 'POST', 'faults', { network: 'github', kind: 'flood' }, /^kind: /],
    [
      'a kind that the network does not know',
      'POST',
      'faults',
      { network: 'github', kind: 'usage-capped' },
      /usage-capped/,
    ],
    ['a key it does not know', 'POST', 'faults', { network: 'github', kind: 'hang', pages: 1 }, /pages/],
    ['a negative latency', 'PUT', 'latency', { milliseconds: -1 }, /^milliseconds: /],
    ['a body that is too long', 'PUT', 'latency', 'x'.repeat(70_000), /longer/],
  ];
  for (const [what, method, path, body, words] of bad) {
    it(`refuse ${what}, and say what is wrong`, async () => {
      const response = await control(method, path, body);
      expect(response.status).to.equal(400);
      expect(await response.json())
        .to.have.nested.property('errors[0]')
        .that.matches(words);
    });
  }

  it('refuse other paths and methods', async () => {
    expect((await control('GET', 'weather')).status).to.equal(404);
    const response = await control('POST', 'latency', {});
    expect(response.status).to.equal(405);
    expect(response.headers.get('allow')).to.equal('GET, PUT');
  });
});
