import { engineOf } from '../database/engine.js';
import { CLAIM_TABLE, FACT_TABLE } from '../facts/fact-row.js';
import { columnTypes } from './column-types.js';
import type { StoreMigration } from './store-migration.js';

export const createFactTables: StoreMigration = {
  name: '0003_create_fact',

  async up(knex) {
    const { text, integer } = columnTypes[engineOf(knex)];
    await knex.schema.createTable(FACT_TABLE, (table) => {
      table.specificType('key', text).notNullable().primary();
      table.text('text').notNullable();
      table.specificType('read_at', integer).notNullable();
      table.specificType('expires_at', integer).notNullable();
      table.index(['expires_at'], 'fact_expires_at');
    });
    await knex.schema.createTable(CLAIM_TABLE, (table) => {
      table.specificType('key', text).notNullable().primary();
      table.text('owner').notNullable();
      table.specificType('expires_at', integer).notNullable();
      table.index(['expires_at'], 'fact_claim_expires_at');
    });
  },

  async down(knex) {
    await knex.schema.dropTable(CLAIM_TABLE);
    await knex.schema.dropTable(FACT_TABLE);
  },
};
