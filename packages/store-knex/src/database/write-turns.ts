import type { Knex } from 'knex';
import { engineOf } from './engine.js';
import { fileOf } from './watched-files.js';

/** Runs a write when it is its turn. */
export type TakeTurn = <Result>(write: () => Promise<Result>) => Promise<Result>;

const lastOf = new WeakMap<Knex, Promise<unknown>>();

/**
 * Has everything that writes to a SQLite database by this knex instance take turns. SQLite has one writer at a time, and whoever
 * waits for it inside sleeps, on one of the few threads that also read. PostgreSQL lets them all write.
 */
export function writeTurns(knex: Knex): TakeTurn {
  if (engineOf(knex) === 'postgres') return (write) => write();
  const file = fileOf(knex);
  return (write) => {
    const turn = (lastOf.get(knex) ?? Promise.resolve()).then(() => (file ? file.guard(write) : write()));
    lastOf.set(
      knex,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
