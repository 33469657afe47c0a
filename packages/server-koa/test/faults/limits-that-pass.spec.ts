import { createGitHub } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { createInMemoryOrgDirectory } from '@codeties/core/testing';
import { startSandbox, type FaultKind, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import type { AppPorts } from '../../src/index.js';
import { ask, type Answer } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { serveApp } from '../support/serve-app.js';
import { noteFaultTried } from './faults-tried.js';

const REST_MS = 60_000;

interface LimitCase {
  readonly network: 'github' | 'twitter';
  readonly kind: FaultKind;
  readonly portsOn: (sandbox: Sandbox, now: () => Date) => Partial<AppPorts>;
  readonly send: (origin: string) => Promise<Answer>;
}

const onGitHub: Pick<LimitCase, 'network' | 'portsOn' | 'send'> = {
  network: 'github',
  portsOn: ({ githubUrl, credentials }, now) => {
    const { gistHost } = createGitHub({ baseUrl: githubUrl, token: credentials.githubToken, clock: { now } });
    return { gistHost };
  },
  send: (origin) => ask(origin, '/gists/dev1'),
};

const onX: Pick<LimitCase, 'network' | 'portsOn' | 'send'> = {
  network: 'twitter',
  portsOn: ({ xUrl, credentials: { bearerToken } }, now) => ({
    directory: createInMemoryOrgDirectory({ members: { dev1: ['org1'], dev2: ['org1'] } }),
    graph: createTwitterSocialGraph({ baseUrl: xUrl, credentials: { bearerToken }, clock: { now } }),
  }),
  send: (origin) => ask(origin, '/connected/realtime/dev1/dev2'),
};

const cases: readonly LimitCase[] = [
  { ...onGitHub, kind: 'rate-limited-bare' },
  { ...onX, kind: 'rate-limited-bare' },
  { ...onX, kind: 'usage-capped' },
];

describe('A limit of which nobody tells the end', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  for (const { network, kind, portsOn, send } of cases) {
    it(`is left alone for a minute, and then tried: ${network}, ${kind}`, async () => {
      let time = Date.now();
      const ports = inMemoryPorts(portsOn(sandbox, () => new Date(time)));
      const heard = (): number => sandbox.requests.counts[network].requests;
      sandbox.addFault({ network, kind });
      await serveApp({ ports, settings: { upstreamTimeoutMs: 3000 } }, async (origin) => {
        expect((await send(origin)).status).to.equal(503);
        noteFaultTried();
        sandbox.clearFaults();
        const before = heard();
        time += REST_MS - 1;
        expect((await send(origin)).status).to.equal(503);
        expect(heard()).to.equal(before);
        time += 1;
        expect((await send(origin)).status).to.equal(200);
      });
    });
  }
});
