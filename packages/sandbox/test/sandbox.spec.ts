import { expect } from 'chai';
import { createWorld, startSandbox } from '../src/index.js';
import { logins, useSandbox, xList } from './use-sandbox.js';

describe('A sandbox', () => {
  const { sandbox, github, x } = useSandbox();

  it('takes as long as it is told, on one network or all', async () => {
    sandbox().setLatency(30, 'twitter');
    const start = performance.now();
    await x('/2/users/by?usernames=dev1');
    expect(performance.now() - start).to.be.at.least(28);
    sandbox().setLatency(0);
    expect(() => {
      sandbox().setLatency(-1);
    }).to.throw(RangeError);
  });

  it('counts requests and the rows they were given', async () => {
    await x('/2/users/by?usernames=dev1,dev2');
    await x('/2/users/by?usernames=dev1', { authorization: 'Bearer bad-token' });
    expect(sandbox().requests.counts).to.deep.equal({
      github: { requests: 0, rows: 0 },
      twitter: { requests: 2, rows: 2 },
      bitbucket: { requests: 0, rows: 0 },
    });
    expect(sandbox().requests.entries.map(({ status }) => status)).to.deep.equal([200, 401]);
    sandbox().requests.reset();
    expect(sandbox().requests.entries).to.have.length(0);
  });

  it('tells rows of follow lists from rows of look-ups by the paths in its log', async () => {
    const { data = [] } = await xList(x('/2/users/by?usernames=dev2,dev3'));
    await x(`/2/users/${data[0]?.id ?? ''}/following?max_results=1`);
    await x(`/2/users/${data[0]?.id ?? ''}/followers`);
    const rowsOf = (pattern: RegExp): number =>
      sandbox()
        .requests.entries.filter(({ path }) => pattern.test(path))
        .reduce((sum, { rows }) => sum + rows, 0);
    expect(rowsOf(/^\/2\/users\/by\?/)).to.equal(2);
    expect(rowsOf(/^\/2\/users\/\d+\/(?:following|followers)\b/)).to.equal(3);
    expect(sandbox().requests.counts.twitter.rows).to.equal(5);
  });

  it('may be given another world while it runs', async () => {
    sandbox().setWorld(createWorld([{ login: 'ada', organisations: ['engines'] }]));
    expect(await logins(github('/users/ada/orgs'))).to.deep.equal(['engines']);
    expect((await github('/users/dev1/orgs')).status).to.equal(404);
  });

  it('says what went wrong where a world of the user throws', async () => {
    const broken = (): never => {
      throw new Error('no such table');
    };
    const world = { githubAccount: broken, githubAccountById: broken, xAccount: broken, xAccountById: broken };
    sandbox().setWorld({ ...world, bitbucketWorkspace: broken });
    const response = await github('/users/dev1');
    expect(response.status).to.equal(500);
    expect(await response.text()).to.include('no such table');
  });

  it('frees its ports when it is closed, however much is under way, and may be closed twice', async () => {
    const first = await startSandbox();
    const githubPort = Number(new URL(first.githubUrl).port);
    const xPort = Number(new URL(first.xUrl).port);
    first.addFault({ network: 'github', kind: 'hang' });
    const hanging = fetch(first.githubUrl).then(
      () => 'answered',
      () => 'closed',
    );
    await fetch(`${first.xUrl}/2/users/by?usernames=dev1`);
    await Promise.all([first.close(), first.close()]);
    expect(await hanging).to.equal('closed');
    const bitbucketPort = Number(new URL(first.bitbucketUrl).port);
    const second = await startSandbox({ githubPort, xPort, bitbucketPort });
    expect([second.githubUrl, second.xUrl]).to.deep.equal([first.githubUrl, first.xUrl]);
    expect(second.bitbucketUrl).to.equal(first.bitbucketUrl);
    await second.close();
  });

  it('fails to start on a port that is taken, and leaves nothing running', async () => {
    const xPort = Number(new URL(sandbox().xUrl).port);
    const githubPort = Number(new URL(sandbox().githubUrl).port);
    const bitbucketPort = Number(new URL(sandbox().bitbucketUrl).port);
    for (const options of [{ xPort }, { githubPort }, { bitbucketPort }]) {
      const error = await startSandbox(options).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).to.have.property('code', 'EADDRINUSE');
    }
  });
});
