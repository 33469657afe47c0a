import { toHandle, toPair } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { after, before, describe, it } from 'mocha';
import { z } from 'zod';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { entry, historyOf, pair } from './samples.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

const statementSchema = z.object({ sql: z.string(), bindings: z.array(z.union([z.string(), z.number()])) });

for (const [name, createDatabase] of sharedDatabases) {
  describe(`the plan for a history on ${name}`, () => {
    let database: TestDatabase;
    let knex: Knex;

    before(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
      await migrateToLatest(knex);
      const others = Array.from({ length: 5_000 }, (_, index) => ({
        ...entry,
        pair: toPair(toHandle('dev1'), toHandle(`other${index}`)),
      }));
      const ours = Array.from({ length: 1_500 }, () => entry);
      await createConnectionRegister({ knex }).record([...others, ...ours]);
      await knex.raw('analyze');
    });

    after(async () => {
      await knex.destroy();
      await database.remove();
    });

    const statements: z.infer<typeof statementSchema>[] = [];
    const listen = (statement: unknown): void => {
      statements.push(statementSchema.parse(statement));
    };

    const explained = async (index: number): Promise<string> => {
      statements.length = 0;
      knex.on('query', listen);
      await historyOf(createConnectionRegister({ knex }), pair);
      knex.off('query', listen);
      const { sql, bindings } = statementSchema.parse(statements[index]);
      const explain = sql.includes('$1') ? 'explain' : 'explain query plan';
      const plan: unknown = await knex.raw(`${explain} ${sql.replaceAll(/\$\d+/g, '?')}`, bindings);
      return JSON.stringify(plan);
    };

    for (const [index, page] of ['first page', 'next page'].entries()) {
      it(`takes the ${page} from the index, without sorting`, async () => {
        const plan = await explained(index);
        expect(plan).to.match(/(using index|index (only )?scan using) connection_register_history/i);
        expect(plan).to.not.match(/sort|temp b-tree|seq scan|\bscan connection_register\b/i);
      });
    }
  });
}
