import type { FactStore } from '@codeties/core';
import { expect } from 'chai';
import { createGate, until } from './support/gate.js';
import { createProcesses, names, pair, type Processes } from './support/processes.js';

describe('what a cache does when nobody waits for it any more', () => {
  let processes: Processes;
  let works: Promise<void>[];
  let claims: number;
  let store: FactStore;

  beforeEach(() => {
    processes = createProcesses();
    works = [];
    claims = 0;
    // One that takes its time to be given something back.
    store = {
      factsOf: (...asked) => processes.store.factsOf(...asked),
      keep: (...kept) => processes.store.keep(...kept),
      claim: async (...claimed) => {
        const claim = await processes.store.claim(...claimed);
        if (claim === undefined) return undefined;
        claims += 1;
        return {
          release: async () => {
            await new Promise(setImmediate);
            await claim.release();
            claims -= 1;
          },
        };
      },
    };
  });

  const onWork = (work: Promise<void>): void => void works.push(work);

  /** Also of what is begun by what is waited for. */
  async function worksEnd(): Promise<void> {
    for (const work of works) await work;
  }

  it('is known to end when its claims are given back', async () => {
    await processes.openDirectory({ store, onWork }).organisationsOf(names);
    await worksEnd();
    expect(works).not.to.have.length(0);
    expect(claims).to.equal(0);
  });

  it('is known to end when what was bought for a call that was aborted is kept', async () => {
    const { network } = processes;
    const [gone, gate] = [new AbortController(), createGate()];
    network.onRequest = (request) => (request === 'ada 2' ? gate.passed : Promise.resolve());
    const asked = processes.openGraph({ store, onWork }).mutualFollows([pair], { signal: gone.signal });
    const failure = asked.catch((error: unknown) => error);
    await until(() => network.requests.includes('ada 2'));
    gone.abort();
    expect(await failure).to.have.property('code', 'aborted');
    await worksEnd();
    expect(claims).to.equal(0);
    network.onRequest = () => Promise.resolve();
    network.requests.length = 0;
    await processes.openGraph().mutualFollows([pair]);
    expect(network.requests).to.deep.equal(['ada 2', 'bob 0']);
  });

  it('never rejects', async () => {
    processes.network.onRequest = () => Promise.reject(new Error('gone'));
    const asked = processes.openGraph({ store, onWork }).accountsOf(names);
    await asked.catch(() => undefined);
    await worksEnd();
    expect(works).not.to.have.length(0);
  });
});
