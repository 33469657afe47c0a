import type { RepositoryStore } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { after, before, describe, it } from 'mocha';
import { z } from 'zod';
import { createRepositoryStore, migrateToLatest, openDatabase } from '../src/index.js';
import { alice, aliceTool, owned } from './samples.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

const bindingSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const statementSchema = z.object({ sql: z.string(), bindings: z.array(bindingSchema).optional() });

const uses: readonly (readonly [string, (store: RepositoryStore) => Promise<unknown>])[] = [
  ['reading somebody’s', (store) => store.repositoriesOf(alice)],
  ['reading one', (store) => store.repositoryOf(aliceTool)],
  ['reading those of a name', (store) => store.repositoriesNamed('tool', 2)],
  ['saving', (store) => store.save(owned)],
];

for (const [name, createDatabase] of sharedDatabases) {
  describe(`the plans of the repository store on ${name}`, () => {
    let database: TestDatabase;
    let knex: Knex;

    before(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
      await migrateToLatest(knex);
      const store = createRepositoryStore({ knex });
      const saving = Array.from({ length: 3_000 }, (_, index) =>
        store.save({
          owner: { ...owned.owner, id: String(index), username: `user${index}` },
          repository: { ...owned.repository, id: String(100 + index), name: `tool${index}` },
        }),
      );
      await Promise.all([...saving, store.save(owned)]);
      await knex.raw('analyze');
    });

    after(async () => {
      await knex.destroy();
      await database.remove();
    });

    const statementsOf = async (use: () => Promise<unknown>): Promise<z.infer<typeof statementSchema>[]> => {
      const statements: z.infer<typeof statementSchema>[] = [];
      const listen = (statement: unknown): void => {
        statements.push(statementSchema.parse(statement));
      };
      knex.on('query', listen);
      await use();
      knex.off('query', listen);
      return statements.filter(({ sql }) => /^(?:select|update)\b.*\bwhere\b/is.test(sql));
    };

    for (const [what, use] of uses) {
      it(`scan no table for ${what}`, async () => {
        const statements = await statementsOf(() => use(createRepositoryStore({ knex })));
        expect(statements).to.not.have.length(0);
        for (const { sql, bindings = [] } of statements) {
          const explain = sql.includes('$1') ? 'explain' : 'explain query plan';
          const plan: unknown = await knex.raw(`${explain} ${sql.replaceAll(/\$\d+/g, '?')}`, bindings);
          expect(JSON.stringify(plan)).to.match(/index|primary key/i);
          expect(JSON.stringify(plan), sql).to.not.match(/seq scan|"detail":"scan /i);
        }
      });
    }
  });
}
