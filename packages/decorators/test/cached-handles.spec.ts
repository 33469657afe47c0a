import { expectFailure } from '@codeties/contract-tests';
import { CodetiesError, toHandle, withinCall, type Handle, type OrgDirectory } from '@codeties/core';
import { expect } from 'chai';
import { cachedOrgDirectory, cachedSocialGraph } from '../src/index.js';
import { createGate, until } from './support/gate.js';
import { createListGraph } from './support/list-graph.js';

const handles = (from: number, to: number): Handle[] =>
  Array.from({ length: to - from }, (_, index) => toHandle(`dev${from + index}`));

describe('a cache that is asked about many', () => {
  let asked: (readonly Handle[])[];
  /** What becomes of a question. */
  let onAsk: (about: readonly Handle[]) => Promise<void>;
  let directory: OrgDirectory;

  beforeEach(() => {
    asked = [];
    onAsk = () => Promise.resolve();
    directory = cachedOrgDirectory(
      {
        network: 'github',
        priceOf: () => ({ requests: 0, rows: 0 }),
        organisationsOf: (about, call = {}) =>
          withinCall('github', call, async () => {
            asked.push(about);
            await onAsk(about);
            return new Map(about.map((handle) => [handle, []]));
          }),
      },
      { ttlMs: 60_000 },
    );
  });

  const sizes = (): number[] => asked.map(({ length }) => length);
  const failFor =
    (handle: string) =>
    (about: readonly Handle[]): Promise<void> =>
      about.includes(toHandle(handle))
        ? Promise.reject(new CodetiesError({ code: 'unavailable', network: 'github' }))
        : Promise.resolve();

  it('asks for fifty at a time', async () => {
    expect(await directory.organisationsOf(handles(0, 120))).to.have.property('size', 120);
    expect(sizes()).to.deep.equal([50, 50, 20]);
  });

  it('fills its questions with those that it does not know', async () => {
    await directory.organisationsOf(handles(10, 60));
    expect(await directory.organisationsOf(handles(0, 100))).to.have.property('size', 100);
    expect(sizes()).to.deep.equal([50, 50]);
  });

  it('looks a hundred accounts up at a time', async () => {
    const network = createListGraph({});
    await cachedSocialGraph(network, { ttlMs: 60_000 }).accountsOf(handles(0, 250));
    expect(network.requests.map((request) => request.split(',').length)).to.deep.equal([100, 100, 50]);
  });

  it('loses nothing of what it was told when one question fails', async () => {
    onAsk = failFor('dev60');
    await expectFailure(directory.organisationsOf(handles(0, 120)), 'unavailable');
    onAsk = () => Promise.resolve();
    asked = [];
    expect(await directory.organisationsOf(handles(0, 120))).to.have.property('size', 120);
    expect(asked).to.deep.equal([handles(50, 100)]);
  });

  it('keeps what arrives soon after another question has failed', async () => {
    const gate = createGate();
    onAsk = (about) => (about.includes(toHandle('dev0')) ? gate.passed : failFor('dev60')(about));
    const failed = expectFailure(directory.organisationsOf(handles(0, 100)), 'unavailable');
    await until(() => asked.length === 2);
    await new Promise(setImmediate);
    gate.open();
    await failed;
    onAsk = () => Promise.resolve();
    asked = [];
    await directory.organisationsOf(handles(0, 100));
    expect(asked).to.deep.equal([handles(50, 100)]);
  });

  it('does not fail somebody who asks for one of them for those who cannot be read', async () => {
    const gate = createGate();
    onAsk = async (about) => {
      await gate.passed;
      await failFor('dev1')(about);
    };
    const many = expectFailure(directory.organisationsOf(handles(0, 10)), 'unavailable');
    await until(() => asked.length === 1);
    const one = directory.organisationsOf(handles(5, 6));
    gate.open();
    await many;
    expect(await one).to.have.keys('dev5');
    expect(sizes()).to.deep.equal([10, 1]);
  });
});
