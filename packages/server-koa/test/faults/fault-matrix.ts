import type { CreateDatabase } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import type { FaultRoute } from './fault-route.js';
import { deadlineFor, trialsOn, type FaultTrial } from './fault-trial.js';
import { startFewAtOnce } from './start-few-at-once.js';
import { expectHealth, tryFault } from './try-fault.js';

/** Most of the time goes by waiting: for deadlines, between tries, until limits pass. */
const AT_ONCE = 6;

/** A test of each fault on each of the routes. What one of them is told of limits is not to be another's, so each has its own server. */
export function testFaults(routes: readonly FaultRoute[], createDatabase: CreateDatabase): void {
  for (const route of routes) {
    const where = `${route.networks.join(' and ')}${route.part === undefined ? '' : ` (${route.part})`}`;
    describe(`${route.title}, when ${where} fails`, function () {
      this.timeout(30_000);
      const trials = trialsOn(route);
      let results: ReadonlyMap<FaultTrial, Promise<void>> = new Map();
      const serve = async (deadlineMs: number, work: (server: TestServer) => Promise<void>): Promise<void> => {
        const environment = { UPSTREAM_TIMEOUT_MS: String(deadlineMs) };
        const server = await startTestServer(await createDatabase(), environment);
        try {
          server.reset();
          await work(server);
        } finally {
          await server.close();
        }
      };
      before(async () => {
        // Without it nothing below would mean much; and what is made once for all answers does not count against a deadline.
        await serve(10_000, (server) => expectHealth(server, route));
        results = startFewAtOnce(trials, AT_ONCE, (trial) =>
          serve(deadlineFor(trial.outcome), (server) => tryFault(server, route, trial)),
        );
      });
      // The servers of a test that fails are closed before the next route's are started.
      after(() => Promise.allSettled(results.values()));

      for (const trial of trials) {
        it(`answers ${route.failed(trial.outcome).status} to ${trial.kind}, and is right again afterwards`, () =>
          results.get(trial) ?? Promise.reject(new Error('it was not tried')));
      }
    });
  }
}

/** A database that nobody else has. */
export const inMemory: CreateDatabase = () => Promise.resolve('sqlite::memory:');
