import { createBitbucketCodeHost } from '@codeties/adapters-bitbucket';
import { createGitHub } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { createInMemoryCodeHost, createInMemoryOrgDirectory } from '@codeties/core/testing';
import { createRequestPolicy } from '@codeties/resilience';
import { networkNames, startSandbox, type NetworkName, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import type { AppPorts } from '../../src/index.js';
import { ask, type Answer } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { serveApp } from '../support/serve-app.js';

const REST_MS = 5000;

interface RestCase {
  readonly portsOn: (sandbox: Sandbox, now: () => Date) => Partial<AppPorts>;
  readonly send: (origin: string) => Promise<Answer>;
  readonly failed: readonly [number, string];
}

const aggregate = (origin: string): Promise<Answer> =>
  ask(origin, '/api/v1/aggregate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"username":"pypy"}',
  });

const cases: Readonly<Record<NetworkName, RestCase>> = {
  github: {
    portsOn: ({ githubUrl, credentials }, now) => {
      const policy = createRequestPolicy({ network: 'github', shortestRoundMs: 0, clock: { now } });
      const { gistHost } = createGitHub({ baseUrl: githubUrl, token: credentials.githubToken, policy, clock: { now } });
      return { gistHost };
    },
    send: (origin) => ask(origin, '/gists/dev1'),
    failed: [502, '{"error":"upstream_error"}'],
  },
  twitter: {
    portsOn: ({ xUrl, credentials: { bearerToken } }, now) => {
      const policy = createRequestPolicy({ network: 'twitter', shortestRoundMs: 0, clock: { now } });
      const directory = createInMemoryOrgDirectory({ members: { dev1: ['org1'], dev2: ['org1'] } });
      const credentials = { bearerToken };
      return { directory, graph: createTwitterSocialGraph({ baseUrl: xUrl, credentials, policy, clock: { now } }) };
    },
    send: (origin) => ask(origin, '/connected/realtime/dev1/dev2'),
    failed: [502, '{"errors":["twitter is unavailable"]}'],
  },
  bitbucket: {
    portsOn: ({ bitbucketUrl }, now) => {
      const policy = createRequestPolicy({ network: 'bitbucket', shortestRoundMs: 0, clock: { now } });
      const bitbucket = createBitbucketCodeHost({ baseUrl: bitbucketUrl, policy, clock: { now } });
      return { codeHosts: { github: createInMemoryCodeHost({ members: {} }), bitbucket } };
    },
    send: aggregate,
    failed: [502, '{"errors":["bitbucket is unavailable"]}'],
  },
};

describe('A network that keeps failing', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  for (const network of networkNames) {
    const { portsOn, send, failed } = cases[network];
    it(`is given a rest, fails at once meanwhile, and is asked again after it: ${network}`, async () => {
      let time = Date.now();
      const ports = inMemoryPorts(portsOn(sandbox, () => new Date(time)));
      const heard = (): number => sandbox.requests.entries.length;
      sandbox.addFault({ network, kind: 'unavailable' });
      await serveApp({ ports, settings: { upstreamTimeoutMs: 3000 } }, async (origin) => {
        const expectFailure = async (): Promise<void> => {
          const { status, body } = await send(origin);
          expect([status, body]).to.deep.equal(failed);
        };
        for (let answers = 0; answers < 4; answers += 1) await expectFailure();
        expect(heard()).to.equal(10);

        sandbox.clearFaults();
        const start = performance.now();
        for (let answers = 0; answers < 20; answers += 1) await expectFailure();
        expect(performance.now() - start).to.be.lessThan(2000);
        expect(heard()).to.equal(10);

        time += REST_MS;
        expect((await send(origin)).status).to.equal(200);
        expect(heard()).to.be.greaterThan(10);
      });
    });
  }
});
