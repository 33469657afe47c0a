import type { FaultKind } from '@codeties/sandbox';
import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { sentenceOf } from './fault-outcome.js';
import { aggregateRoutes, gistRoute, realtimeRoutes, repositoryRoutes } from './fault-routes.js';
import { noteFaultTried } from './faults-tried.js';
import { expectHealth } from './try-fault.js';

/** Every request that is made of a network, by one route that makes it. */
const routes = [...realtimeRoutes.slice(0, 3), ...aggregateRoutes.slice(0, 2), ...repositoryRoutes, gistRoute];

const passing: readonly FaultKind[] = ['server-error', 'bad-gateway', 'unavailable', 'gateway-timeout', 'reset'];

/** X may have billed what never arrived, or arrived in part, or what a gateway lost. */
const perhapsBilled: readonly FaultKind[] = [
  'server-error',
  'bad-gateway',
  'gateway-timeout',
  'reset',
  'reset-in-body',
  'cut-json',
  'empty-body',
  'not-json',
  'wrong-shape',
];

describe('A fault that passes', () => {
  let server: TestServer;
  const start = async (deadlineMs: number): Promise<void> => {
    server = await startTestServer('sqlite::memory:', { UPSTREAM_TIMEOUT_MS: String(deadlineMs) });
    server.reset();
  };
  afterEach(() => server.close());
  const paths = (): string[] => server.sandbox.requests.entries.map(({ network, path }) => `${network} ${path}`);

  for (const route of routes) {
    const [network = 'github'] = route.networks;
    const where = `${route.title}, ${network}${route.part === undefined ? '' : ` (${route.part})`}`;
    for (const kind of passing.filter((each) => network !== 'twitter' || !perhapsBilled.includes(each))) {
      it(`is made up for by another try of ${kind}: ${where}`, async () => {
        await start(5000);
        server.sandbox.addFault({ network, kind, path: route.part, times: 1 });
        await expectHealth(server, route);
        noteFaultTried();
        expect(paths().length - new Set(paths()).size).to.equal(1);
      });
    }
  }

  for (const kind of perhapsBilled) {
    it(`is not bought again from X after ${kind}`, async () => {
      await start(5000);
      server.sandbox.addFault({ network: 'twitter', kind, path: '/follow', times: 1 });
      const { status, body } = await server.get('/connected/realtime/dev1/dev2');
      noteFaultTried();
      expect([status, body]).to.deep.equal([502, `{"errors":["${sentenceOf.unavailable('twitter')}"]}`]);
      expect(paths()).to.have.length(new Set(paths()).size);
      expect((await server.get('/connected/realtime/dev1/dev2')).status).to.equal(200);
    });
  }

  for (const network of ['github', 'twitter'] as const) {
    it(`is waited for as long as ${network} says`, async () => {
      await start(5000);
      server.sandbox.addFault({ network, kind: 'unavailable', times: 1, retryAfterSeconds: 1 });
      const asked = performance.now();
      const { status } = await server.get('/connected/realtime/dev1/dev2');
      noteFaultTried();
      expect(status).to.equal(200);
      expect(performance.now() - asked).to.be.greaterThan(990);
      expect(paths().length - new Set(paths()).size).to.equal(1);
    });

    it(`is told of at once where ${network} says to come back after the deadline`, async () => {
      await start(5000);
      server.sandbox.addFault({ network, kind: 'unavailable', retryAfterSeconds: 20 });
      const asked = performance.now();
      const { status, body } = await server.get('/connected/realtime/dev1/dev2');
      noteFaultTried();
      expect([status, body]).to.deep.equal([502, `{"errors":["${network} is unavailable"]}`]);
      expect(performance.now() - asked).to.be.lessThan(2500);
      expect(paths()).to.have.length(new Set(paths()).size);
    });
  }
});
