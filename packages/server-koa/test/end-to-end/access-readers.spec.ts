import { toHandle, toPair, type HistoryText } from '@codeties/core';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { describeOnEachEngine } from '../support/engines.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { openSocket } from '../support/open-socket.js';
import { serveDoor } from '../support/serve-door.js';
import { until } from '../support/until.js';

type Knex = ReturnType<typeof openDatabase>;

/** More than the sockets of both sides hold: whoever does not read it keeps the server from sending it. */
const RECORDS = 3000;
const organisations = Array.from({ length: 100 }, (_, index) => `organisation-with-a-long-name-${1000 + index}`);

/** More than the pool has connections. */
const READERS = 12;

const path = '/connected/register/dev1/dev2';

describeOnEachEngine('a client that asks for a long history and does not read it', (createDatabase) => {
  let knex: Knex;
  before(async function () {
    this.timeout(60_000);
    knex = openDatabase(await createDatabase());
    await migrateToLatest(knex);
    const pair = toPair(toHandle('dev1'), toHandle('dev2'));
    const start = Date.parse('2019-09-13T09:30:00Z');
    const entries = Array.from({ length: RECORDS }, (_, index) => ({
      pair,
      registeredAt: new Date(start + index * 1000),
      connection: { connected: true as const, organisations },
    }));
    await createConnectionRegister({ knex }).record(entries);
  });
  after(() => knex.destroy());

  it('is cut off, holds no connection of the database, and keeps nobody else from reading', async () => {
    const register = createConnectionRegister({ knex });
    let reading = 0;
    async function* historyText(...range: Parameters<typeof register.historyText>): AsyncGenerator<HistoryText> {
      reading += 1;
      try {
        yield* register.historyText(...range);
      } finally {
        reading -= 1;
      }
    }
    const ports = inMemoryPorts({ register: { ...register, historyText } });
    await serveDoor({ ports, limits: { idleTimeout: 2500 } }, async (origin) => {
      const readers = await Promise.all(Array.from({ length: READERS }, () => openSocket(origin)));
      for (const { socket } of readers) {
        socket.pause();
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      }
      // As many others as there are readers find a connection each.
      const others = await Promise.all(readers.map(() => ask(origin, `${path}?limit=1`)));
      expect(new Set(others.map(({ status }) => status))).to.deep.equal(new Set([200]));
      // Who reads is answered to the end, however much it is.
      const { body } = await ask(origin, path);
      expect(JSON.parse(body)).to.have.length(RECORDS);
      await until(() => reading === 0);
      for (const { socket, ended } of readers) {
        // What has arrived is there to be read, and the end of it is missing.
        socket.resume();
        expect((await ended).endsWith('\r\n0\r\n\r\n')).to.equal(false);
      }
    });
  }).timeout(30_000);
});
