import { toHandle, type AccountPair, type Reading, type SocialGraph } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

const crowd = Array.from({ length: 40 }, (_, index) => `crowd${index}`);

describe('a page that two calls want at the same time', () => {
  let sandbox: Sandbox;
  let graph: SocialGraph;
  let pair: AccountPair;

  beforeEach(async () => {
    const world = createWorld([
      ...crowd.map((login) => ({ login, follows: ['ada', 'grace'] })),
      { login: 'ada', follows: ['grace', ...crowd.slice(0, 20)] },
      { login: 'grace', follows: ['ada', ...crowd] },
    ]);
    sandbox = await startSandbox({ world });
    graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken: 'token' } });
    const found = await graph.accountsOf(['ada', 'grace'].map(toHandle));
    const [ada, grace] = [found.get(toHandle('ada')), found.get(toHandle('grace'))];
    if (!ada || !grace) throw new Error('the sandbox lacks one of them');
    pair = [ada, grace];
    sandbox.requests.reset();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  it('is bought once, and paid for by the one that began', async () => {
    const readings: Reading[][] = [[], []];
    const answers = await Promise.all(
      readings.map((heard) => graph.mutualFollows([pair], { onReading: (reading) => void heard.push(reading) })),
    );
    for (const answer of answers) expect(answer.get('ada\ngrace')?.backward).to.deep.equal({ answer: 'yes' });
    const rows = readings.map((heard) => heard.reduce((sum, reading) => sum + reading.rows, 0));
    expect(sandbox.requests.counts.twitter.requests).to.equal(2);
    expect(rows).to.deep.equal([sandbox.requests.counts.twitter.rows, 0]);
  });

  it('is there for the one that stays when the other leaves', async () => {
    sandbox.setLatency(20);
    const leave = new AbortController();
    const [left, stayed] = [graph.mutualFollows([pair], { signal: leave.signal }), graph.mutualFollows([pair])];
    leave.abort();
    const outcome = await left.then(
      () => 'answered',
      () => 'gone',
    );
    expect(outcome).to.equal('gone');
    expect((await stayed).get('ada\ngrace')?.forward).to.deep.equal({ answer: 'yes' });
    expect(sandbox.requests.counts.twitter.requests).to.equal(2);
  });
});
