import { engineOf } from '../database/engine.js';
import { QUOTA_TABLE } from '../quota/quota-row.js';
import { columnTypes } from './column-types.js';
import type { StoreMigration } from './store-migration.js';

export const createQuotaTable: StoreMigration = {
  name: '0004_create_quota',

  async up(knex) {
    const { text, integer } = columnTypes[engineOf(knex)];
    await knex.schema.createTable(QUOTA_TABLE, (table) => {
      table.specificType('network', text).notNullable();
      table.specificType('credential', text).notNullable();
      table.specificType('resource', text).notNullable();
      table.specificType('request_limit', integer);
      table.specificType('remaining', integer);
      table.specificType('reset_at', integer);
      table.specificType('pause_until', integer);
      table.text('pause_code');
      table.specificType('expires_at', integer).notNullable();
      table.primary(['network', 'credential', 'resource']);
    });
  },

  async down(knex) {
    await knex.schema.dropTable(QUOTA_TABLE);
  },
};
