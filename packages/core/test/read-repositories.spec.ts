import { expect } from 'chai';
import { readRepositories, readRepository, toHandle } from '../src/index.js';
import { createInMemoryCodeHost, createInMemoryRepositoryStore } from '../src/testing/index.js';

describe('repositories', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ name: `r${index}` }));
  const host = createInMemoryCodeHost({ members: { ada: many } });

  it('are read from their host to the last page', async () => {
    const live = await readRepositories(host, 'Ada');
    expect(live?.repositories).to.have.length(150);
    expect(live?.owner.username).to.equal('ada');
    expect(await readRepositories(host, 'nobody')).to.equal(undefined);
  });

  it('are kept only where the caller wants them to be', async () => {
    const store = createInMemoryRepositoryStore();
    const question = { owner: 'ada', name: 'r1' };
    await readRepository({ host, store }, { ...question, isSaved: false });
    expect(await store.repositoriesOf(toHandle('ada'))).to.equal(undefined);
    const found = await readRepository({ host, store }, { ...question, isSaved: true });
    expect(found?.repository.name).to.equal('r1');
    expect((await store.repositoriesOf(toHandle('ada')))?.repositories).to.have.length(1);
  });

  it('that cannot be kept as their host gives them are no fault of the caller’s', async () => {
    const store = createInMemoryRepositoryStore();
    store.fail({ code: 'invalid_input' });
    const question = { owner: 'ada', name: 'r1', isSaved: true };
    const failure: unknown = await readRepository({ host, store }, question).catch((error: unknown) => error);
    expect(failure).to.deep.include({ code: 'invalid_response', network: 'github' });
  });

  it('are not kept where they do not exist', async () => {
    const store = createInMemoryRepositoryStore();
    expect(await readRepository({ host, store }, { owner: 'ada', name: 'nothing', isSaved: true })).to.equal(undefined);
    expect(await store.repositoriesOf(toHandle('ada'))).to.equal(undefined);
  });
});
