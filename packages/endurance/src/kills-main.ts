import { openEngine } from './databases/engines.js';
import { ASKED_DEVELOPERS } from './kills/create-questions.js';
import { readKillOptions } from './kills/kill-options.js';
import { killEnvironment } from './kills/kill-environment.js';
import { summariseKills } from './kills/summarise-kills.js';
import { surviveKills } from './kills/survive-kills.js';
import { createRandom } from './load/create-random.js';
import { launchNetworks } from './processes/launch-networks.js';

const { times, engines, seed } = readKillOptions(process.argv.slice(2));
console.log(`seed ${seed}: --seed ${seed} kills at the same moments again`);
const networks = await launchNetworks({ developers: ASKED_DEVELOPERS, seed, latencyMs: 1 });
try {
  for (const name of engines) {
    const engine = await openEngine(name);
    try {
      const databaseUrl = await engine.createDatabase();
      const environment = killEnvironment(databaseUrl, networks.addresses);
      const random = createRandom(seed);
      const tell = (line: string): void => {
        console.log(`${name}: ${line}`);
      };
      const comparison = await surviveKills({ databaseUrl, environment, times, random, tell });
      for (const problem of comparison.problems) tell(problem);
      tell(summariseKills(times, comparison));
      if (comparison.problems.length > 0) process.exitCode = 1;
    } finally {
      await engine.close();
    }
  }
} finally {
  await networks.close();
}
