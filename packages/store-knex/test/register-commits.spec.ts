import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { entry } from './samples.js';

describe('whoever hears of commits', () => {
  it('is told how many records each one holds, and of none that failed', async () => {
    const knex = openDatabase('sqlite::memory:');
    await migrateToLatest(knex);
    const told: number[] = [];
    const register = createConnectionRegister({ knex, onCommit: (records) => told.push(records) });
    await register.record([entry]);
    await Promise.all([register.record([entry, entry]), register.record([entry])]);
    expect(told).to.deep.equal([1, 3]);
    await knex.schema.dropTable('connection_register');
    await expectFailure(register.record([entry]), 'store_unavailable');
    expect(told).to.deep.equal([1, 3]);
    await knex.destroy();
  });
});
