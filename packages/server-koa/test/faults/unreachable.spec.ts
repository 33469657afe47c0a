import { startSandbox, type NetworkName, type Sandbox } from '@codeties/sandbox';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import type { FaultRoute } from './fault-route.js';
import { aggregateRoutes, gistRoute, groupRoutes, realtimeRoutes, repositoryRoutes } from './fault-routes.js';
import { deadlineFor } from './fault-trial.js';
import { noteFaultTried } from './faults-tried.js';
import { expectFailure, expectHealth } from './try-fault.js';

const all = [...realtimeRoutes, ...groupRoutes, ...aggregateRoutes, ...repositoryRoutes, gistRoute];

/** Too long for any resolver to be asked for it: the test goes the same way where there is none. */
const NO_SUCH_HOST = `${'no-such-host'.repeat(6)}.invalid`;

const settingOf = { github: 'GITHUB_BASE_URL', twitter: 'TWITTER_BASE_URL', bitbucket: 'BITBUCKET_BASE_URL' } as const;

async function portsOfNobody(): Promise<Record<NetworkName, string>> {
  const sandbox = await startSandbox();
  await sandbox.close();
  return { github: sandbox.githubUrl, twitter: sandbox.xUrl, bitbucket: sandbox.bitbucketUrl };
}

describe('A network that cannot be reached', () => {
  let server: TestServer | undefined;
  let back: Sandbox | undefined;
  afterEach(async () => {
    await server?.close();
    await back?.close();
    server = undefined;
    back = undefined;
  });

  async function serveWith({ networks }: FaultRoute, urls: Readonly<Record<NetworkName, string>>): Promise<TestServer> {
    const settings = Object.fromEntries(networks.map((network) => [settingOf[network], urls[network]]));
    server = await startTestServer('sqlite::memory:', {
      ...settings,
      UPSTREAM_TIMEOUT_MS: String(deadlineFor('unavailable')),
    });
    server.reset();
    return server;
  }

  for (const route of all.filter(({ part }) => part !== '/follow')) {
    const { status } = route.failed('unavailable');
    const where = `${route.title}, ${route.networks.join(' and ')}`;

    it(`is a ${status} where it refuses connections, until it takes them again: ${where}`, async () => {
      const urls = await portsOfNobody();
      const asked = await serveWith(route, urls);
      await expectFailure(asked, route, 'unavailable');
      noteFaultTried();
      const portOf = (network: NetworkName): number => Number(new URL(urls[network]).port);
      back = await startSandbox({
        githubPort: portOf('github'),
        xPort: portOf('twitter'),
        bitbucketPort: portOf('bitbucket'),
      });
      await expectHealth(asked, route);
    });

    it(`is a ${status} where its name leads nowhere: ${where}`, async () => {
      const url = `http://${NO_SUCH_HOST}`;
      await expectFailure(await serveWith(route, { github: url, twitter: url, bitbucket: url }), route, 'unavailable');
      noteFaultTried();
    });
  }
});
