import {
  toHandle,
  toPair,
  type Connection,
  type ConnectionRegister,
  type HistoryRange,
  type Pair,
  type RegisteredConnection,
  type RegisterEntry,
} from '@codeties/core';

export const pair: Pair = toPair(toHandle('dev1'), toHandle('dev2'));
export const otherPair: Pair = toPair(toHandle('dev1'), toHandle('dev3'));

export const notConnected: Connection = { connected: false };

/** An answer that can be told from others by the name of its organisation. */
export function connectedBy(...organisations: readonly string[]): Connection {
  return { connected: true, organisations };
}

/** An entry of {@link pair}, some seconds after a fixed time. */
export function entryAt(seconds: number, connection: Connection = notConnected): RegisterEntry {
  return { pair, registeredAt: new Date(Date.UTC(2019, 8, 13, 9, 30, seconds)), connection };
}

/** A history read to its end. */
export async function historyOf(
  register: ConnectionRegister,
  of: Pair = pair,
  range?: HistoryRange,
): Promise<RegisteredConnection[]> {
  const entries: RegisteredConnection[] = [];
  for await (const entry of register.history(of, range)) entries.push(entry);
  return entries;
}

/** What a history says, in its order: the name of each entry's first organisation. */
export function namesOf(entries: readonly RegisteredConnection[]): (string | undefined)[] {
  return entries.map(({ connection }) => (connection.connected ? connection.organisations[0] : undefined));
}

/** Waits for the first entry, or for the failure to give one. */
export async function firstOf(history: AsyncIterable<RegisteredConnection>): Promise<RegisteredConnection | undefined> {
  for await (const entry of history) return entry;
  return undefined;
}
