import {
  createScriptedUpstream,
  describeCodeHost,
  expectFailure,
  type CodeHostWorld,
  type ToldFault,
} from '@codeties/contract-tests';
import { toHandle, type Repository } from '@codeties/core';
import { expect } from 'chai';
import { MockAgent, type Dispatcher } from 'undici';
import { createBitbucketCodeHost } from '../src/index.js';

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

const failures: Record<Exclude<ToldFault, 'reset'>, Reply> = {
  unauthorized: { status: 401, body: '' },
  'payment-required': { status: 402, body: '' },
  forbidden: { status: 403, body: '{"type":"error","error":{"message":"Access denied."}}' },
  'not-found': { status: 404, body: '<html>Not Found</html>' },
  'rate-limited': {
    status: 429,
    body: 'Rate limit for this resource has been exceeded',
    headers: { 'retry-after': '60' },
  },
  'rate-limited-bare': { status: 429, body: 'Rate limit for this resource has been exceeded' },
  'usage-capped': { status: 429, body: 'Rate limit for this resource has been exceeded' },
  'server-error': { status: 500, body: '{"type":"error","error":{"message":"Something went wrong."}}' },
  unavailable: { status: 503, body: '<html>Atlassian is down</html>' },
  'not-json': { status: 200, body: '<html>hello</html>' },
  'cut-json': { status: 200, body: '{"size":1,"values":[{"uuid":"{' },
  'wrong-shape': { status: 200, body: '{"repositories":[]}' },
};

const missing = (message: string): Reply => ({
  status: 404,
  body: JSON.stringify({ type: 'error', error: { message } }),
});

/** Bitbucket's answers, as they were recorded. */
function answer(world: CodeHostWorld, target: string): Reply {
  const { pathname, searchParams } = new URL(target, 'https://bitbucket.test');
  const [, , , workspace = '', name, watchers] = pathname.split('/');
  const all = world[workspace];
  if (!all) return missing(`No workspace with identifier '${workspace}'.`);
  const values = all
    .map((repository, index) => ({
      uuid: `{${workspace}-${index}}`,
      full_name: `${workspace}/${repository.name}`,
      is_private: repository.isPrivate ?? false,
      created_on: '2020-01-01T00:00:00.000000+00:00',
      updated_on: '2020-01-02T00:00:00.123456+00:00',
      size: 1,
      language: repository.language?.toLowerCase() ?? '',
      parent: repository.isFork === true ? { full_name: `upstream/${repository.name}` } : null,
      links: { html: { href: `https://bitbucket.org/${workspace}/${repository.name}` } },
    }))
    .filter((value) => !value.is_private);
  if (watchers === 'watchers') return { status: 200, body: '{"size":3}' };
  if (name !== undefined) {
    const found = values.find((value) => value.full_name === `${workspace}/${name}`);
    return found ? { status: 200, body: JSON.stringify(found) } : missing(`Repository ${name} not found`);
  }
  const page = Number(searchParams.get('page'));
  const next = page * 100 < values.length ? { next: `${target}&page=${page + 1}` } : {};
  const body = { size: values.length, ...next, values: values.slice((page - 1) * 100, page * 100) };
  return { status: 200, body: JSON.stringify(body) };
}

/** A dispatcher that answers as Bitbucket does, and fails and hangs when told to. */
class ScriptedDispatcher extends MockAgent {
  readonly script = createScriptedUpstream();
  readonly #world: CodeHostWorld;

  constructor(world: CodeHostWorld) {
    super();
    this.#world = world;
    this.disableNetConnect();
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const fault = this.script.arrive({ isSecondPage: /[?&]page=2\b/.test(options.path) });
    if (fault === 'hang') return true;
    const interceptor = this.get('https://bitbucket.test').intercept({ path: options.path, method: 'GET' });
    if (fault === 'reset') interceptor.replyWithError(new Error('other side closed'));
    else {
      const { status, body, headers = {} } = fault === undefined ? answer(this.#world, options.path) : failures[fault];
      interceptor.reply(status, body, { headers });
    }
    return super.dispatch(options, handler);
  }
}

describeCodeHost('Bitbucket over a mock agent', {
  setup: (world) => {
    const dispatcher = new ScriptedDispatcher(world);
    return {
      host: createBitbucketCodeHost({ baseUrl: 'https://bitbucket.test/2.0', dispatcher }),
      ...dispatcher.script,
      close: () => dispatcher.close(),
    };
  },
});

describe('Bitbucket, when its answers are odd', () => {
  const repository = (index: number, given: object = {}): object => ({
    uuid: `{${index}}`,
    full_name: `ada/r${index}`,
    is_private: false,
    created_on: '2020-01-01T00:00:00+00:00',
    updated_on: '2020-01-01T00:00:00+00:00',
    size: 1,
    links: { html: { href: 'https://bitbucket.org/ada/r' } },
    ...given,
  });

  const collect = async (pages: readonly object[]): Promise<Repository[]> => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const pool = dispatcher.get('https://bitbucket.test');
    pages.forEach((page, index) => {
      const path = (target: string): boolean => target.includes(`&page=${index + 1}&`);
      pool.intercept({ path, method: 'GET' }).reply(200, page);
    });
    const host = createBitbucketCodeHost({ baseUrl: 'https://bitbucket.test/2.0', dispatcher });
    const portfolio = await host.portfolioOf(toHandle('ada'));
    const repositories: Repository[] = [];
    for await (const page of portfolio?.repositories ?? []) repositories.push(...page);
    return repositories;
  };
  const hundred = (from: number): object[] => Array.from({ length: 100 }, (_, index) => repository(from + index));

  it('does not show what is private, whatever a token may read', async () => {
    const shown = await collect([{ size: 2, values: [repository(1), repository(2, { is_private: true })] }]);
    expect(shown.map(({ name }) => name)).to.deep.equal(['r1']);
  });

  it('takes a parent for a fork, whatever is told of it', async () => {
    const shown = await collect([
      { size: 2, values: [repository(1, { parent: {} }), repository(2, { parent: null })] },
    ]);
    expect(shown.map(({ isFork }) => isFork)).to.deep.equal([true, false]);
  });

  it('does not pass an incomplete list off as a complete one', async () => {
    const repeated = [
      { size: 200, next: 'x', values: hundred(0) },
      { size: 200, values: hundred(0) },
    ];
    await expectFailure(collect(repeated), 'invalid_response');
    await expectFailure(
      collect([
        { size: 200, next: 'x', values: hundred(0) },
        { size: 200, values: [] },
      ]),
      'invalid_response',
    );
  });

  it('is complete where it has shrunk meanwhile', async () => {
    const pages = [
      { size: 101, next: 'x', values: hundred(0) },
      { size: 100, values: [] },
    ];
    expect(await collect(pages)).to.have.length(100);
  });
});
