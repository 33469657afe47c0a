import { expect } from 'chai';
import { createRandom } from '../src/load/create-random.js';
import { launchNetworks, type LaunchedNetworks } from '../src/processes/launch-networks.js';
import { SOAK_DEVELOPERS } from '../src/soak/connection-kinds.js';
import { runSoak } from '../src/soak/run-soak.js';
import { soakEnvironment } from '../src/soak/soak-environment.js';
import { describeSoak } from '../src/soak/soak-report.js';
import { describeOnEachEngine } from './support/each-engine.js';

const SECONDS = 24;

describeOnEachEngine('a server under a mixed load', (createDatabase) => {
  let networks: LaunchedNetworks | undefined;
  before(async () => {
    networks = await launchNetworks({ developers: SOAK_DEVELOPERS, seed: 1, latencyMs: 10 });
  });
  after(() => networks?.close());

  it('answers everything as it should, does not grow, and records each answer as often as it was given', async () => {
    if (!networks) throw new Error('there are no networks');
    const databaseUrl = await createDatabase();
    const environment = soakEnvironment(databaseUrl, networks.addresses);
    const tell = (): void => undefined;
    const result = await runSoak({ databaseUrl, environment, seconds: SECONDS, random: createRandom(1), tell });
    console.log(describeSoak(result).join('\n'));
    expect(result.problems).to.deep.equal([]);
    expect(result.recordsDue).to.be.above(0);
  });
});
