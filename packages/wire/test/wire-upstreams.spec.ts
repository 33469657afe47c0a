import { toNetworkName, type Quota } from '@codeties/core';
import { expect } from 'chai';
import { upstreamsSchema, wireUpstreams, type UpstreamSpending } from '../src/index.js';

const spending: UpstreamSpending = {
  since: new Date('2019-09-13T09:30:00.999Z'),
  of: (network) => ({ dollars: network === 'twitter' ? 0.02 : 0, rows: network === 'twitter' ? 2 : 0, requests: 1 }),
};

describe('wireUpstreams', () => {
  it('writes every network, whether or not anything is known of it', () => {
    const answer = wireUpstreams([], spending);
    const nothing = '{"quotas":[],"spent":{"requests":1,"rows":0,"dollars":0}}';
    expect(JSON.stringify(answer)).to.equal(
      `{"since":"2019-09-13T09:30:00Z","networks":{"github":${nothing},"twitter":{"quotas":[],"spent":{"requests":1,"rows":2,"dollars":0.02}},"bitbucket":${nothing}}}`,
    );
    expect(upstreamsSchema.parse(answer)).to.deep.equal(answer);
  });

  it('writes of a quota what the network told', () => {
    const of = { network: 'twitter', credential: 'app', resource: 'users' } as const;
    const told: Quota = {
      ...of,
      limit: 300,
      remaining: 0,
      resetAt: new Date('2019-09-13T09:45:00Z'),
      pause: { until: new Date('2019-09-13T09:45:01Z'), code: 'rate_limited' },
    };
    const answer = wireUpstreams([told, of], spending);
    expect(answer.networks['twitter']?.quotas).to.deep.equal([
      {
        credential: 'app',
        resource: 'users',
        limit: 300,
        remaining: 0,
        reset: '2019-09-13T09:45:00Z',
        paused_until: '2019-09-13T09:45:01Z',
      },
      { credential: 'app', resource: 'users' },
    ]);
    expect(answer.networks['github']?.quotas).to.deep.equal([]);
    expect(upstreamsSchema.parse(answer)).to.deep.equal(answer);
  });
  it('writes of a network that only its quota names, behind those that are always there', () => {
    const quota: Quota = { network: toNetworkName('mastodon'), credential: 'app', resource: 'users' };
    expect(Object.keys(wireUpstreams([quota], spending).networks)).to.deep.equal([
      'github',
      'twitter',
      'bitbucket',
      'mastodon',
    ]);
  });
});
