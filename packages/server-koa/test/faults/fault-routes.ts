import type { NetworkName } from '@codeties/sandbox';
import type { TestServer } from '../support/start-test-server.js';
import { inGistWords, inPart, inSentences, type FaultRoute } from './fault-route.js';

const AGGREGATE = '/api/v1/aggregate';

async function registered(server: TestServer): Promise<string> {
  const pairs = ['dev1/dev2', 'dev1/dev4', 'dev2/dev4'];
  const answers = await Promise.all(pairs.map((pair) => server.get(`/connected/register/${pair}`)));
  return answers.map(({ body }) => body).join();
}

async function saved(server: TestServer): Promise<string> {
  const { status, body } = await server.get('/repositories/?username=dev1&from_local=true');
  return `${status} ${body}`;
}

const nothing = (): Promise<string> => Promise.resolve('');

function pairRoute(network: NetworkName, pair: 'dev1/dev2' | 'dev1/dev4', part?: string): FaultRoute {
  return {
    title: `GET /connected/realtime/${pair}`,
    networks: [network],
    ...(part !== undefined && { part }),
    // Whether dev1 follows dev2 is known before the end of any list; whether dev4 follows dev1 only there.
    hasLists: network === 'github' || (part !== undefined && pair === 'dev1/dev4'),
    ask: (server) => server.get(`/connected/realtime/${pair}`),
    healthy:
      pair === 'dev1/dev2'
        ? /^\{"connected":true,"organisations":\["org1","org2","org3"\]\}$/
        : /^\{"connected":false\}$/,
    failed: inSentences([network]),
    kept: registered,
  };
}

/** A check of a pair, where GitHub fails, and where X fails at the accounts, or at the lists. */
export const realtimeRoutes: readonly FaultRoute[] = [
  pairRoute('github', 'dev1/dev2'),
  pairRoute('twitter', 'dev1/dev2', '/2/users/by'),
  pairRoute('twitter', 'dev1/dev2', '/follow'),
  pairRoute('twitter', 'dev1/dev4', '/follow'),
];

function groupRoute(network: NetworkName, part?: string): FaultRoute {
  return {
    title: 'POST /connected/group',
    networks: [network],
    ...(part !== undefined && { part }),
    hasLists: part !== '/2/users/by',
    ask: (server) => server.post('/connected/group', { developers: ['dev1', 'dev2', 'dev4'], register: true }),
    healthy:
      /"connections":\[\{"developers":\["dev1","dev2"\],"organisations":\["org1","org2","org3"\]\}\],"errors":\[\]/,
    failed: inSentences([network]),
    kept: registered,
  };
}

/** A group whose answers are recorded, likewise. */
export const groupRoutes: readonly FaultRoute[] = [
  groupRoute('github'),
  groupRoute('twitter', '/2/users/by'),
  groupRoute('twitter', '/follow'),
];

function aggregateRoute(networks: readonly NetworkName[], failed: FaultRoute['failed']): FaultRoute {
  return {
    title: `POST ${AGGREGATE}`,
    networks,
    hasLists: true,
    ask: (server) => server.post(AGGREGATE, { username: 'pypy' }),
    healthy: /"repositories":\{"total":11,"original":9,"forked":2\},"stars":1008,"watchers":\d+,(?!.*"partial")/,
    failed,
    kept: nothing,
  };
}

/** Somebody's code, where one host fails, and where both do. */
export const aggregateRoutes: readonly FaultRoute[] = [
  aggregateRoute(['github'], inPart('github')),
  aggregateRoute(['bitbucket'], inPart('bitbucket')),
  aggregateRoute(['github', 'bitbucket'], inSentences(['github', 'bitbucket'])),
];

/** Repositories, and one that is to be saved. */
export const repositoryRoutes: readonly FaultRoute[] = [
  {
    title: 'GET /repositories/',
    networks: ['github'],
    hasLists: true,
    ask: (server) => server.get('/repositories/?username=dev1'),
    healthy: /"username":"dev1","repositories":\[\{"name":"alpha"/,
    failed: inSentences(['github']),
    kept: saved,
  },
  {
    title: 'GET /repositories/{username}/{name}?save_data=true',
    networks: ['github'],
    hasLists: false,
    ask: (server) => server.get('/repositories/dev1/alpha?save_data=true'),
    healthy: /"name":"alpha"/,
    failed: inSentences(['github']),
    kept: saved,
  },
];

/** Somebody's gists. Their pages are the client's to follow, so that none is read on. */
export const gistRoute: FaultRoute = {
  title: 'GET /gists/{user}',
  networks: ['github'],
  hasLists: false,
  ask: (server) => server.get('/gists/dev1'),
  healthy: /^\[\{.*How to count/,
  failed: inGistWords,
  kept: nothing,
};
