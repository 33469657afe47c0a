import {
  createScriptedUpstream,
  serveLocally,
  type LocalServer,
  type OrgDirectoryWorld,
  type ScriptedUpstream,
  type UpstreamFault,
} from '@codeties/contract-tests';

/** A server of our own that answers as My Network does, and fails as a test tells it to. */
export interface FakeMyNetwork {
  readonly local: LocalServer;
  readonly script: ScriptedUpstream;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const LARGEST_PAGE = 100;

/** How My Network fails, as it was seen: record such answers of the real one, with `curl -i`, and keep them here. */
const failures: Readonly<Record<Exclude<UpstreamFault, 'hang' | 'reset'>, Answer>> = {
  unauthorized: { status: 401, body: '{"error":"the token is not known"}' },
  'payment-required': { status: 402, body: '{"error":"the plan has ended"}' },
  forbidden: { status: 403, body: '{"error":"the token may not read people"}' },
  'not-found': { status: 404, body: '<html>nothing here</html>' },
  'rate-limited': { status: 429, body: '{"error":"slow down"}', headers: { 'retry-after': '60' } },
  'rate-limited-bare': { status: 429, body: '{"error":"slow down"}' },
  'usage-capped': { status: 429, body: '{"error":"no requests are left this month"}' },
  'server-error': { status: 500, body: '{"error":"something went wrong"}' },
  unavailable: { status: 503, body: '<html>back in a minute</html>' },
  'not-json': { status: 200, body: '<html>hello</html>' },
  'cut-json': { status: 200, body: '{"organisations":[{"id":"1"' },
  'wrong-shape': { status: 200, body: '{"groups":[]}' },
};

/** Serves My Network on a port of this machine, with the people of this world in it. */
export async function serveFakeMyNetwork(world: OrgDirectoryWorld): Promise<FakeMyNetwork> {
  const script = createScriptedUpstream();
  const local = await serveLocally((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const fault = script.arrive({ isSecondPage: url.searchParams.has('after') });
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    const { status, body, headers = {} } = fault === undefined ? answerTo(url, world) : failures[fault];
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  return { local, script };
}

/** `GET /people/{login}/organisations?limit=&after=`, where `after` is how many came before. */
function answerTo({ pathname, searchParams }: URL, world: OrgDirectoryWorld): Answer {
  const login = /^\/people\/([^/]+)\/organisations$/.exec(pathname)?.[1]?.toLowerCase();
  const [, names] = Object.entries(world).find(([name]) => name.toLowerCase() === login) ?? [];
  if (!names) return { status: 404, body: '{"error":"there is no such person"}' };
  const limit = Math.min(LARGEST_PAGE, Number(searchParams.get('limit') ?? LARGEST_PAGE));
  const start = Number(searchParams.get('after') ?? 0);
  const end = start + limit;
  const organisations = names.slice(start, end).map((name) => ({ id: `organisation-${name}`, name }));
  return { status: 200, body: JSON.stringify({ organisations, next: end < names.length ? String(end) : null }) };
}
