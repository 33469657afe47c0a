import { engineOf } from '../database/engine.js';
import { REPOSITORY_TABLE, USER_TABLE } from '../repositories/repository-row.js';
import { columnTypes } from './column-types.js';
import type { StoreMigration } from './store-migration.js';

export const createRepositoryTables: StoreMigration = {
  name: '0002_create_user_and_repository',

  async up(knex) {
    const { text, integer } = columnTypes[engineOf(knex)];
    await knex.schema.createTable(USER_TABLE, (table) => {
      table.specificType('id', integer).notNullable().primary();
      table.text('username').notNullable();
      table.specificType('username_folded', text);
      table.unique(['username_folded'], { indexName: 'user_username_folded' });
    });
    await knex.schema.createTable(REPOSITORY_TABLE, (table) => {
      table.specificType('id', integer).notNullable().primary();
      table.specificType('owner_id', integer).notNullable().references('id').inTable(USER_TABLE);
      table.text('name').notNullable();
      table.specificType('name_folded', text);
      table.text('url').notNullable();
      table.boolean('is_private').notNullable();
      table.specificType('created_at', text).notNullable();
      table.specificType('updated_at', text).notNullable();
      table.specificType('size', integer).notNullable();
      table.specificType('stars', integer);
      table.specificType('watchers', integer);
      table.unique(['owner_id', 'name_folded'], { indexName: 'repository_owner_id_name_folded' });
      table.index(['name_folded', 'id'], 'repository_name_folded');
    });
  },

  async down(knex) {
    await knex.schema.dropTable(REPOSITORY_TABLE);
    await knex.schema.dropTable(USER_TABLE);
  },
};
