import type { StoredRepository } from '@codeties/core';
import { expect } from 'chai';
import { repositoriesSchema, repositorySchema, wireRepositories, wireRepository } from '../src/index.js';

const repository: StoredRepository = {
  id: '7',
  name: 'hello',
  url: 'https://github.test/dev1/hello',
  isPrivate: true,
  createdAt: new Date('2019-09-13T09:30:00.999Z'),
  updatedAt: new Date('2019-09-15T10:30:00Z'),
  size: 120,
  stars: 0,
};
const times = '"created_at":"2019-09-13T09:30:00Z","updated_at":"2019-09-15T10:30:00Z"';

describe('wireRepository', () => {
  it('writes one by itself with its address first, and null for what nobody told', () => {
    const answer = wireRepository(repository);
    expect(JSON.stringify(answer)).to.equal(
      `{"url":"https://github.test/dev1/hello","name":"hello","access_type":"private",${times},"size":120,"stars":0,"watchers":null}`,
    );
    expect(repositorySchema.parse(answer)).to.deep.equal(answer);
  });
});

describe('wireRepositories', () => {
  const owner = { id: '1', username: 'Dev1' };

  it('writes whose they are, and each with its name first', () => {
    const answer = wireRepositories({ owner, repositories: [{ ...repository, isPrivate: false, watchers: 3 }] });
    expect(JSON.stringify(answer)).to.equal(
      `{"user_id":1,"username":"Dev1","repositories":[{"name":"hello","url":"https://github.test/dev1/hello","access_type":"public",${times},"size":120,"stars":0,"watchers":3}]}`,
    );
    expect(repositoriesSchema.parse(answer)).to.deep.equal(answer);
  });

  it('appends what the host keeps to itself', () => {
    expect(JSON.stringify(wireRepositories({ owner, repositories: [], notes: ['a note'] }))).to.equal(
      '{"user_id":1,"username":"Dev1","repositories":[],"notes":["a note"]}',
    );
  });
});
