import type { Knex } from 'knex';

/** One step of the schema. Its name is what the database remembers it by, so it never changes. */
export interface StoreMigration {
  readonly name: string;
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}
