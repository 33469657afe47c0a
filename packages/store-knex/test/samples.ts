import {
  toHandle,
  toPair,
  type ConnectionRegister,
  type Pair,
  type RegisteredConnection,
  type RegisterEntry,
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
