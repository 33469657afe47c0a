import { openEngine } from './databases/engines.js';
import { createRandom } from './load/create-random.js';
import { launchNetworks } from './processes/launch-networks.js';
import { SOAK_DEVELOPERS } from './soak/connection-kinds.js';
import { runSoak } from './soak/run-soak.js';
import { soakEnvironment } from './soak/soak-environment.js';
import { readSoakOptions } from './soak/soak-options.js';
import { areTimesFair, describeSoak } from './soak/soak-report.js';

const { minutes, engines, seed, isStrict } = readSoakOptions(process.argv.slice(2));
const seconds = (minutes * 60) / engines.length;
const networks = await launchNetworks({ developers: SOAK_DEVELOPERS, seed, latencyMs: 10 });
try {
  for (const name of engines) {
    const engine = await openEngine(name);
    const tell = (line: string): void => {
      console.log(`${name}: ${line}`);
    };
    try {
      const databaseUrl = await engine.createDatabase();
      const environment = soakEnvironment(databaseUrl, networks.addresses);
      const result = await runSoak({ databaseUrl, environment, seconds, random: createRandom(seed), tell });
      for (const line of describeSoak(result)) tell(line);
      const isTooSlow = isStrict && areTimesFair(result) && result.spreads.length > 0;
      if (result.problems.length > 0 || isTooSlow) process.exitCode = 1;
    } finally {
      await engine.close();
    }
  }
} finally {
  await networks.close();
}
