import { expect } from 'chai';
import { compareRecords, strayRecords } from '../src/kills/compare-records.js';
import { ASKED_DEVELOPERS, createQuestions } from '../src/kills/create-questions.js';
import { inspectDatabase } from '../src/kills/inspect-database.js';
import { killEnvironment } from '../src/kills/kill-environment.js';
import { launchNetworks, type LaunchedNetworks } from '../src/processes/launch-networks.js';
import { launchServer } from '../src/processes/launch-server.js';
import { isRefused, terminateUnderLoad, type Termination } from '../src/terminations/terminate-under-load.js';
import { describeOnEachEngine } from './support/each-engine.js';

const TIMES = 5;

describeOnEachEngine('a server under load that is told to end', (createDatabase) => {
  let networks: LaunchedNetworks | undefined;
  before(async () => {
    networks = await launchNetworks({ developers: ASKED_DEVELOPERS, seed: 1, latencyMs: 5 });
  });
  after(() => networks?.close());

  async function terminate(leave: boolean): Promise<Termination & { readonly databaseUrl: string }> {
    if (!networks) throw new Error('there are no networks');
    const databaseUrl = await createDatabase();
    const server = launchServer({ environment: killEnvironment(databaseUrl, networks.addresses) });
    try {
      const url = await server.ready();
      const load = { server, url, workers: 16, next: createQuestions(), afterAnswers: 100 };
      return { databaseUrl, ...(await terminateUnderLoad({ ...load, leave })) };
    } finally {
      await server.end();
    }
  }

  it(`answers every request that it was sent, loses none of them, and exits with 0, ${TIMES} times`, async () => {
    for (let time = 1; time <= TIMES; time += 1) {
      const { databaseUrl, exit, readiness, asked, failures, repliesSince } = await terminate(true);
      expect(failures).to.deep.equal([]);
      expect(repliesSince.filter(isRefused)).to.deep.equal([]);
      expect(repliesSince.length, 'requests that were in flight or came later').to.be.above(0);
      expect(readiness).to.deep.equal([200, 503, 'ECONNREFUSED']);
      expect(exit).to.deep.equal({ code: 0, signal: null });
      const { records } = await inspectDatabase(databaseUrl);
      const { problems, neverReceived } = compareRecords(asked, records);
      expect([...problems, ...strayRecords(asked, records)]).to.deep.equal([]);
      expect(neverReceived).to.equal(0);
    }
  });

  it('does nothing for clients that it does not answer, though they connect anew for as long as they can', async () => {
    const { exit, asked, databaseUrl } = await terminate(false);
    expect(exit).to.deep.equal({ code: 0, signal: null });
    const { problems, neverReceived } = compareRecords(asked, (await inspectDatabase(databaseUrl)).records);
    expect([neverReceived, ...problems]).to.deep.equal([0]);
  });
});
