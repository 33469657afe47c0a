import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { checkDatabase, createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { entry } from './samples.js';
import { createPostgresDatabase } from './test-databases.js';

/** What a client tells a server at first, as names and values. */
async function startPacketOf(open: (url: string) => Promise<unknown>): Promise<ReadonlyMap<string, string>> {
  const words: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (packet) => {
      // Behind its length and the version of the protocol.
      words.push(...packet.toString('utf8', 8).split('\0'));
      socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await open(`postgres://me:secret@127.0.0.1:${port}/mine`);
  server.close();
  const pairs = new Map<string, string>();
  for (let place = 0; place + 1 < words.length; place += 2) {
    const [name = '', value = ''] = words.slice(place, place + 2);
    if (name !== '') pairs.set(name, value);
  }
  return pairs;
}

describe('a connection to PostgreSQL', function () {
  this.timeout(30_000);

  it('begins with nothing that a pooler refuses', async () => {
    const told = await startPacketOf(async (url) => {
      const knex = openDatabase(url);
      await expectFailure(checkDatabase(knex), 'store_unavailable');
      await knex.destroy();
    });
    const parameters = [...told].filter(([name]) => name !== 'client_encoding');
    expect(Object.fromEntries(parameters)).to.deep.equal({
      user: 'me',
      database: 'mine',
      application_name: 'codeties',
    });
  });

  it('has nothing waiting on the server behind what was given up, so that it is not kept after all', async () => {
    const { url } = await createPostgresDatabase();
    const [knex, other] = [openDatabase(url), openDatabase(url)];
    await migrateToLatest(knex);
    const register = createConnectionRegister({ knex });
    await other.transaction(async (holder) => {
      await holder.raw('lock table connection_register in access exclusive mode');
      await Promise.all([1, 2, 3].map(() => expectFailure(register.record([entry]), 'store_unavailable')));
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      for (;;) {
        const { rows }: { rows: unknown[] } = await holder.raw(waiting);
        if (rows.length === 0) break;
      }
    });
    expect(await other('connection_register')).to.deep.equal([]);
    await Promise.all([knex.destroy(), other.destroy()]);
  });
});
