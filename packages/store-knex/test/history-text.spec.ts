import type { Connection, RegisterEntry } from '@codeties/core';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { after, before, describe, it } from 'mocha';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { pair } from './samples.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

const organisation = fc.string({
  unit: fc.oneof(fc.constantFrom('"', '\\', "'", '\u0000'), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })),
});

const connection: fc.Arbitrary<Connection> = fc.oneof(
  fc.constant<Connection>({ connected: false }),
  fc.array(organisation, { maxLength: 4 }).map((organisations): Connection => ({ connected: true, organisations })),
);

const entries: fc.Arbitrary<RegisterEntry[]> = fc.array(
  fc.record({
    pair: fc.constant(pair),
    registeredAt: fc.integer({ min: 0, max: 5 }).map((seconds) => new Date(Date.UTC(2019, 8, 13, 9, 30, seconds))),
    connection,
  }),
  { maxLength: 12 },
);

for (const [name, createDatabase] of everyDatabase) {
  describe(`a history as text on ${name}`, () => {
    let database: TestDatabase;
    let knex: Knex;

    before(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
      await migrateToLatest(knex);
    });

    after(async () => {
      await knex.destroy();
      await database.remove();
    });

    it('is what JSON prints of the history, whatever was recorded, from wherever one begins', async () => {
      const register = createConnectionRegister({ knex });
      await fc.assert(
        fc.asyncProperty(entries, fc.nat(12), fc.nat(12), async (recorded, skip, limit) => {
          await knex('connection_register').delete();
          await register.record(recorded);
          const printed: string[] = [];
          const positions: string[] = [];
          for await (const { registeredAt, connection, position } of register.history(pair)) {
            printed.push(
              JSON.stringify({ registered_at: registeredAt.toISOString().replace('.000', ''), ...connection }),
            );
            positions.push(position);
          }
          const texts: string[] = [];
          for await (const { text } of register.historyText(pair, { after: positions[skip - 1], limit }))
            texts.push(text);
          // A place behind the last record begins at the first, as no place does.
          const start = skip > positions.length ? 0 : skip;
          expect(texts.join()).to.equal(printed.slice(start, start + limit).join());
        }),
        { numRuns: 60 },
      );
    });
  });
}
