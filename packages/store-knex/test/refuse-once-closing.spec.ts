import { expect } from 'chai';
import { refuseOnceClosing } from '../src/database/refuse-once-closing.js';
import { openDatabase } from '../src/index.js';

describe('a database that is being closed', () => {
  it('lends no connection any more, and lets nobody wait for one', async () => {
    let close = (): void => undefined;
    let lent = 0;
    const client = {
      acquireConnection: () => Promise.resolve((lent += 1)),
      destroy: () => new Promise<void>((resolve) => (close = resolve)),
    };
    refuseOnceClosing(client);
    expect(await client.acquireConnection()).to.equal(1);
    const closed = client.destroy();
    const refused = await client.acquireConnection().catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Error);
    close();
    await closed;
    expect(lent).to.equal(1);
  });

  it('leaves nobody waiting in its pool, however late they come', async () => {
    const knex = openDatabase('sqlite::memory:');
    await knex.raw('select 1');
    const pool = { isClosed: false };
    const closed = knex.destroy().then(() => (pool.isClosed = true));
    const asked: Promise<unknown>[] = [];
    while (!pool.isClosed) {
      asked.push(knex.raw('select 1').catch((error: unknown) => error));
      await Promise.resolve();
      if (asked.length % 100 === 0) await new Promise(setImmediate);
    }
    await closed;
    for (const answer of await Promise.all(asked)) expect(answer).to.be.instanceOf(Error);
    // Before the pool gives up on them, which takes it five seconds.
  }).timeout(3_000);
});
