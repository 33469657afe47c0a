import { engineOf } from '../database/engine.js';
import { REGISTER_TABLE } from '../register/register-row.js';
import { columnTypes } from './column-types.js';
import type { StoreMigration } from './store-migration.js';

export const createConnectionRegisterTable: StoreMigration = {
  name: '0001_create_connection_register',

  async up(knex) {
    const { text } = columnTypes[engineOf(knex)];
    await knex.schema.createTable(REGISTER_TABLE, (table) => {
      table.bigIncrements('id');
      table.specificType('first_handle', text).notNullable();
      table.specificType('second_handle', text).notNullable();
      table.specificType('registered_at', text).notNullable();
      table.boolean('connected').notNullable();
      table.text('organisations');
      table.index(['first_handle', 'second_handle', 'registered_at', 'id'], 'connection_register_history');
    });
  },

  async down(knex) {
    await knex.schema.dropTable(REGISTER_TABLE);
  },
};
