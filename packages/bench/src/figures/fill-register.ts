import { toHandle, toPair, type RegisterEntry } from '@codeties/core';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

export interface FillOptions {
  /** How many records each pair has, by the pairs' numbers. */
  readonly recordsOfPairs: readonly number[];
}

const ENTRIES_AT_ONCE = 10_000;
const FIRST_RECORD = Date.UTC(2019, 8, 13, 9, 30);

/** The two developers of a pair in a filled register. */
export function namesOfPair(number: number): readonly [string, string] {
  return [`one-${number}`, `two-${number}`];
}

/** Where a server answers about that pair. */
export function registerPath(number: number): string {
  return `/connected/register/${namesOfPair(number).join('/')}`;
}

/** Fills an empty database through the store itself: every other answer is connected, by two organisations. */
export async function fillRegister(url: string, { recordsOfPairs }: FillOptions): Promise<void> {
  const database = openDatabase(url);
  try {
    await migrateToLatest(database);
    const register = createConnectionRegister({ knex: database });
    let batch: RegisterEntry[] = [];
    for (const entry of entriesOf(recordsOfPairs)) {
      batch.push(entry);
      if (batch.length < ENTRIES_AT_ONCE) continue;
      await register.record(batch);
      batch = [];
    }
    await register.record(batch);
    // PostgreSQL would do it by itself a minute later, in the middle of what is measured.
    if (!url.startsWith('sqlite:')) await database.raw('vacuum analyze');
  } finally {
    await database.destroy();
  }
}

function* entriesOf(recordsOfPairs: readonly number[]): Generator<RegisterEntry, void> {
  for (const [number, records] of recordsOfPairs.entries()) {
    const [one, other] = namesOfPair(number);
    const pair = toPair(toHandle(one), toHandle(other));
    for (let record = 0; record < records; record += 1) {
      const registeredAt = new Date(FIRST_RECORD + record * 1_000);
      const isConnected = record % 2 === 1;
      const connection = isConnected
        ? ({ connected: true, organisations: ['guild000001', 'guild000002'] } as const)
        : ({ connected: false } as const);
      yield { pair, registeredAt, connection };
    }
  }
}
