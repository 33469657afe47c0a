import { expect } from 'chai';
import { ASKED_DEVELOPERS } from '../src/kills/create-questions.js';
import { inspectDatabase } from '../src/kills/inspect-database.js';
import { killEnvironment } from '../src/kills/kill-environment.js';
import { killInGroup } from '../src/kills/kill-in-group.js';
import { groupQuestion } from '../src/kills/recorded-question.js';
import { summariseKills } from '../src/kills/summarise-kills.js';
import { surviveKills } from '../src/kills/survive-kills.js';
import { ask } from '../src/load/ask.js';
import { createRandom } from '../src/load/create-random.js';
import { seededName } from '../src/load/seeded-pairs.js';
import { launchNetworks, type LaunchedNetworks } from '../src/processes/launch-networks.js';
import { launchServer } from '../src/processes/launch-server.js';
import { Pool } from 'undici';
import { describeOnEachEngine } from './support/each-engine.js';

const KILLS = 10;

/** As many pairs of a group as are recorded in one go. */
const PAIRS_AT_ONCE = 5_000;

describeOnEachEngine('a server that is killed', (createDatabase) => {
  let networks: LaunchedNetworks | undefined;
  before(async () => {
    networks = await launchNetworks({ developers: ASKED_DEVELOPERS, seed: 1, latencyMs: 1 });
  });
  after(() => networks?.close());

  async function environmentOf(databaseUrl: string): Promise<Readonly<Record<string, string>>> {
    if (!networks) throw new Error('there are no networks');
    return Promise.resolve(killEnvironment(databaseUrl, networks.addresses));
  }

  it(`has recorded every answer that was received, exactly once, ${KILLS} kills long`, async () => {
    const databaseUrl = await createDatabase();
    const seed = Date.now() % 1_000_000;
    const random = createRandom(seed);
    const environment = await environmentOf(databaseUrl);
    const tell = (): void => undefined;
    const comparison = await surviveKills({ databaseUrl, environment, times: KILLS, random, tell });
    console.log(`      ${summariseKills(KILLS, comparison)} (seed ${seed})`);
    expect(comparison.problems, `seed ${seed}`).to.deep.equal([]);
    expect(comparison.received).to.be.above(0);
    expect(comparison.recordedOnce).to.equal(comparison.received);
  });

  it('has recorded whole parts of a group that it was about to record, and records all of it when asked again', async () => {
    const databaseUrl = await createDatabase();
    const environment = await environmentOf(databaseUrl);
    const developers = Array.from({ length: 250 }, (_, index) => seededName(index));
    const question = groupQuestion(developers);
    const total = question.pairs.length;
    const killed = launchServer({ environment });
    try {
      const lines = await killInGroup({ server: killed, url: await killed.ready(), developers });
      expect(lines.join()).to.include('"step":"recording"').and.not.to.include('"connections"');
      expect((await killed.exited).signal).to.equal('SIGKILL');
    } finally {
      await killed.end();
    }
    const before = await inspectDatabase(databaseUrl);
    expect(before.problems).to.deep.equal([]);
    expect([0, total % PAIRS_AT_ONCE]).to.include(before.records.size % PAIRS_AT_ONCE);
    expect([...before.records.values()].every((answers) => answers.length === 1)).to.equal(true);

    const again = launchServer({ environment });
    const client = new Pool(await again.ready(), { connections: 1 });
    try {
      const reply = await ask(client, question);
      expect(reply).to.include({ isAnswered: true, status: 200 });
    } finally {
      await client.destroy();
      await again.end();
    }
    const { records } = await inspectDatabase(databaseUrl);
    expect(records.size).to.equal(total);
    const counts = [...records.values()].reduce((sum, answers) => sum + answers.length, 0);
    expect(counts).to.equal(total + before.records.size);
  });
});
