import { toHandle, toPair } from '@codeties/core';
import { expect } from 'chai';
import { forgetfulStores } from '../../src/ports/forgetful-stores.js';

describe('stores that keep nothing', () => {
  const { register, repositoryStore } = forgetfulStores();
  const pair = toPair(toHandle('dev1'), toHandle('dev2'));
  const entry = { pair, registeredAt: new Date(), connection: { connected: false } } as const;
  const at = new Date('2019-09-13T09:30:00Z');
  const owner = { id: '1', username: 'dev1', url: 'https://github.test/dev1' };
  const repository = {
    id: '2',
    name: 'one',
    url: 'https://github.test/dev1/one',
    isPrivate: false,
    isFork: false,
    createdAt: at,
    updatedAt: at,
    size: 1,
  };
  const failureOf = (reading: Promise<unknown>): Promise<unknown> => reading.catch((error: unknown) => error);

  it('let go of what they are given', async () => {
    await register.record([entry]);
    await repositoryStore.save({ owner, repository });
  });

  it('do nothing for a call that is over', async () => {
    const failure = await failureOf(register.record([entry], { signal: AbortSignal.abort() }));
    expect(failure).to.have.property('code', 'aborted');
  });

  it('do not give for empty what they never kept', async () => {
    const readings = [
      register.history(pair)[Symbol.asyncIterator]().next(),
      register.historyText(pair)[Symbol.asyncIterator]().next(),
      repositoryStore.repositoriesOf(toHandle('dev1')),
      repositoryStore.repositoryOf({ owner: toHandle('dev1'), name: 'one' }),
      repositoryStore.repositoriesNamed('one', 10),
    ];
    for (const reading of readings) expect(await failureOf(reading)).to.have.property('code', 'store_unavailable');
  });
});
