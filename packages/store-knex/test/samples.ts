import {
  toHandle,
  toPair,
  type ConnectionRegister,
  type Handle,
  type OwnedRepository,
  type Pair,
  type RegisteredConnection,
  type RegisterEntry,
  type RepositoryName,
} from '@codeties/core';

export const pair: Pair = toPair(toHandle('dev1'), toHandle('dev2'));

export const entry: RegisterEntry = {
  pair,
  registeredAt: new Date('2019-09-13T09:30:00Z'),
  connection: { connected: true, organisations: ['org1', 'org2'] },
};

export async function historyOf(register: ConnectionRegister, of: Pair = pair): Promise<RegisteredConnection[]> {
  const entries: RegisteredConnection[] = [];
  for await (const each of register.history(of)) entries.push(each);
  return entries;
}

export const owned: OwnedRepository = {
  owner: { id: '4294967297', username: 'Alice', url: 'https://github.com/Alice' },
  repository: {
    id: '10',
    name: 'Tool',
    url: 'https://github.com/Alice/Tool',
    isPrivate: false,
    isFork: false,
    createdAt: new Date('2019-09-13T09:30:00Z'),
    updatedAt: new Date('2020-01-02T03:04:05Z'),
    size: 123,
    stars: 4,
  },
};

export const alice: Handle = toHandle('alice');
export const aliceTool: RepositoryName = { owner: alice, name: 'tool' };
