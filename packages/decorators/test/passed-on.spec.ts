import { expectFailure } from '@codeties/contract-tests';
import {
  CodetiesError,
  createQuotaLedger,
  oneTry,
  toHandle,
  withinCall,
  withinQuota,
  type Account,
  type CallOptions,
  type OrgDirectory,
  type SocialGraph,
} from '@codeties/core';
import { expect } from 'chai';
import { cachedOrgDirectory, cachedSocialGraph, coalescedOrgDirectory, coalescedSocialGraph } from '../src/index.js';
import { createGate } from './support/gate.js';

const ada = toHandle('ada');
const accounts = ['ada', 'bob'].map((name, index): Account => ({
  handle: toHandle(name),
  id: String(index),
  isProtected: false,
  followingCount: 1,
  followersCount: 1,
}));
const price = { requests: 1, rows: 0 };

describe('the name of a call', () => {
  it('goes along through flights and caches', async () => {
    const names: (string | undefined)[] = [];
    const note = ({ requestId }: CallOptions = {}): void => void names.push(requestId);
    const directory: OrgDirectory = {
      network: 'github',
      priceOf: () => price,
      organisationsOf: (_handles, call) => (note(call), Promise.resolve(new Map())),
    };
    const graph: SocialGraph = {
      network: 'twitter',
      priceOf: () => price,
      accountsOf: (_handles, call) => (note(call), Promise.resolve(new Map())),
      mutualFollows: (_pairs, call) => (note(call), Promise.resolve(new Map())),
    };
    const [one, other] = accounts;
    if (one === undefined || other === undefined) throw new Error('there are two accounts');
    const call = { requestId: 'request 7' };
    await cachedOrgDirectory(coalescedOrgDirectory(directory), { ttlMs: 1_000 }).organisationsOf([ada], call);
    const cached = cachedSocialGraph(coalescedSocialGraph(graph), { ttlMs: 1_000 });
    await cached.accountsOf([ada], call);
    await cached.mutualFollows([[one, other]], call);
    expect(names).to.deep.equal(['request 7', 'request 7', 'request 7']);
  });
});

describe('a flight whose request is made again', () => {
  const key = { network: 'github', credential: 'one', resource: 'core' } as const;
  let sent: number;

  beforeEach(() => {
    sent = 0;
  });

  /** A directory whose first request fails, and is made again after a while. */
  const directoryThat = (waitMs: number, onWaiting: () => void = () => undefined): OrgDirectory => {
    const ledger = createQuotaLedger();
    const policy = {
      ...oneTry,
      nextTryAt: (): Date => {
        onWaiting();
        return new Date(Date.now() + waitMs);
      },
    };
    return coalescedOrgDirectory({
      network: 'github',
      priceOf: () => price,
      organisationsOf: (_handles, call = {}) =>
        withinCall('github', call, (signal) =>
          withinQuota({ ledger, keys: [key], call, signal, policy }, () => {
            sent += 1;
            return sent === 1
              ? Promise.reject(new CodetiesError({ code: 'unavailable', network: 'github', mayRepeat: true }))
              : Promise.resolve(new Map([[ada, []]]));
          }),
        ),
    });
  };

  it('lands for those who stay, though the first leaves while it waits', async () => {
    const waiting = createGate();
    const directory = directoryThat(20, () => {
      waiting.open();
    });
    const abort = new AbortController();
    const first = directory.organisationsOf([ada], { signal: abort.signal });
    const others = Array.from({ length: 9 }, () => directory.organisationsOf([ada]));
    await waiting.passed;
    abort.abort();
    await expectFailure(first, 'aborted');
    for (const found of await Promise.all(others)) expect(found).to.have.key(ada);
    expect(sent).to.equal(2);
  });

  it('waits for nobody when all have left', async () => {
    const waiting = createGate();
    const directory = directoryThat(20, () => {
      waiting.open();
    });
    const abort = new AbortController();
    const asked = directory.organisationsOf([ada], { signal: abort.signal });
    await waiting.passed;
    abort.abort();
    await expectFailure(asked, 'aborted');
    expect(await directory.organisationsOf([ada])).to.have.key(ada);
    expect(sent).to.equal(2);
  });

  it('fails at once where another try would be past the deadline of whoever asked first', async () => {
    const directory = directoryThat(60_000);
    const asked = [30_000, 40_000].map((milliseconds) =>
      directory.organisationsOf([ada], { deadline: new Date(Date.now() + milliseconds) }),
    );
    await Promise.all(asked.map((each) => expectFailure(each, 'unavailable')));
    expect(sent).to.equal(1);
  });
});
