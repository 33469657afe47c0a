import type { Engine } from '../database/engine.js';

/** How the engines spell what a migration needs of them. */
export interface ColumnTypes {
  /** Compared byte by byte in both engines: an index by a language's rules breaks when the system's rules change. */
  readonly text: string;
  /** A big one. SQLite, whose integers all are, finds a row by its key at once only where the type is spelt just so. */
  readonly integer: string;
}

export const columnTypes: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: { text: 'text', integer: 'integer' },
  postgres: { text: 'text collate "C"', integer: 'bigint' },
};
