import { toHandle, toPair, type RegisterEntry } from '@codeties/core';
import { createConnectionRegister, openDatabase } from '@codeties/store-knex';

/** An answer about dev1 and dev2: the organisations that they shared; undefined where they were not connected. */
export interface PastAnswer {
  readonly registeredAt: Date;
  readonly organisations: readonly string[] | undefined;
}

/** Gives dev1 and dev2 a past, in the database of a server that has started. */
export async function fillRegister(databaseUrl: string, answers: readonly PastAnswer[]): Promise<void> {
  const pair = toPair(toHandle('dev1'), toHandle('dev2'));
  const entries = answers.map(({ registeredAt, organisations }): RegisterEntry => {
    return {
      pair,
      registeredAt,
      connection: organisations === undefined ? { connected: false } : { connected: true, organisations },
    };
  });
  const knex = openDatabase(databaseUrl);
  try {
    await createConnectionRegister({ knex }).record(entries);
  } finally {
    await knex.destroy();
  }
}
