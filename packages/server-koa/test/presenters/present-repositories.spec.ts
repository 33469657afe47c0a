import type { StoredRepository } from '@codeties/core';
import { expect } from 'chai';
import { presentRepositories, presentRepository } from '../../src/presenters/present-repositories.js';

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

describe('presentRepository', () => {
  it('writes one by itself with its address first, and null for what nobody told', () => {
    expect(presentRepository(repository)).to.deep.equal({
      status: 200,
      body: `{"url":"https://github.test/dev1/hello","name":"hello","access_type":"private",${times},"size":120,"stars":0,"watchers":null}`,
    });
  });
});

describe('presentRepositories', () => {
  it('writes whose they are, and each with its name first', () => {
    const owner = { id: '1', username: 'Dev1' };
    const repositories = [{ ...repository, isPrivate: false, watchers: 3 }];
    expect(presentRepositories({ owner, repositories })).to.deep.equal({
      status: 200,
      body: `{"user_id":1,"username":"Dev1","repositories":[{"name":"hello","url":"https://github.test/dev1/hello","access_type":"public",${times},"size":120,"stars":0,"watchers":3}]}`,
    });
    expect(presentRepositories({ owner, repositories: [], notes: ['a note'] }).body).to.equal(
      '{"user_id":1,"username":"Dev1","repositories":[],"notes":["a note"]}',
    );
  });
});
