import { expect } from 'chai';
import { setImmediate as turn } from 'node:timers/promises';
import { collectGarbage } from './collect-garbage.js';
import { startTriedServer, type TriedServer } from './tried-server.js';
import { sumOfTries, tryRequests, type Tries } from './try-requests.js';

const MEGABYTE = 1_048_576;

const MOST_TURNS = 10_000;

const API_KEYS = 'a-key-to-try-with';

/** Objects that every other one inherits from: whatever comes to be in one of them comes to be everywhere. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];

const openConnections = (): number =>
  process.getActiveResourcesInfo().filter((resource) => /^TCP(?:Server|Socket)Wrap$/.test(resource)).length;

/** Does something with a server, which has to be well behind it, and to leave the process as it was. */
async function withServer<Result>(
  environment: Readonly<Record<string, string>>,
  work: (server: TriedServer) => Promise<Result>,
): Promise<Result> {
  const properties = prototypes.map((prototype) => Reflect.ownKeys(prototype));
  const connections = openConnections();
  const server = await startTriedServer(environment);
  try {
    const result = await work(server);
    const { status, body } = await server.send({ method: 'GET', target: '/_ready', headers: {} });
    expect([status, body]).to.deep.equal([200, '{"status":"ok"}']);
    return result;
  } finally {
    await server.close();
    // A connection is gone some turns of the loop after it is closed.
    for (let turns = 0; turns < MOST_TURNS && openConnections() > connections; turns += 1) await turn();
    expect(openConnections(), 'connections left open').to.be.at.most(connections);
    expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).to.deep.equal(properties);
  }
}

describe('requests made from the description of the API', function () {
  this.timeout(240_000);
  const all: Tries[] = [];
  const noting = (tries: Tries): Tries => {
    all.push(tries);
    return tries;
  };
  after(() => {
    const { operations, statuses } = sumOfTries(all);
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    const tally = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${status} × ${count}`);
    console.log(`${total.toLocaleString('en')} requests tried over ${operations.size} operations: ${tally.join(', ')}`);
  });

  for (const CONTRACT of ['plain', 'strict']) {
    it(`are answered as it says, 5,200 of them over every operation, under the contract ${CONTRACT}`, async () => {
      const tries = await withServer({ CONTRACT }, (server) => tryRequests(server, { count: 5200 }));
      const { operations, statuses } = noting(tries);
      for (const [id, count] of operations) expect(count, id).to.be.above(50);
      // Real answers are among them, of each kind that there is.
      for (const status of [200, 308, 400, 404, 405]) expect(statuses.get(status), String(status)).to.be.above(0);
    });

    it(`are answered likewise with a key, under the contract ${CONTRACT}`, async () => {
      const authorization = `Bearer ${API_KEYS}`;
      noting(await withServer({ CONTRACT, API_KEYS }, (server) => tryRequests(server, { count: 400, authorization })));
    });
  }

  for (const authorization of ['', 'Bearer a-key', `Basic ${API_KEYS}`]) {
    it(`are refused with the key "${authorization}", wherever one is wanted`, async () => {
      const options = { count: 240, authorization, isRefused: true };
      const tries = await withServer({ API_KEYS }, (server) => tryRequests(server, options));
      expect(noting(tries).statuses.get(401)).to.be.above(120);
    });
  }

  it('leave no memory taken', () =>
    withServer({}, async (server) => {
      // Whatever is kept of names that were asked for is kept by then.
      noting(await tryRequests(server, { count: 1200 }));
      const first = collectGarbage();
      noting(await tryRequests(server, { count: 1200 }));
      expect(collectGarbage() - first).to.be.below(10 * MEGABYTE);
    }));
});
