import { createWorld, smallWorldDevelopers } from '@codeties/sandbox';
import { expect } from 'chai';
import { z } from 'zod';
import { describeOnEachEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const listSchema = z.object({
  user_id: z.int(),
  username: z.string(),
  repositories: z.array(z.looseObject({ name: z.string(), stars: z.number(), watchers: z.number().nullable() })),
  notes: z.array(z.string()).optional(),
});

type List = z.infer<typeof listSchema>;

const alpha =
  '{"url":"https://github.com/dev1/alpha","name":"alpha","access_type":"public","created_at":"2016-02-29T08:15:30Z","updated_at":"2025-11-03T17:45:00Z","size":2048,"stars":120,"watchers":14}';
const alphaInList =
  '{"name":"alpha","url":"https://github.com/dev1/alpha","access_type":"public","created_at":"2016-02-29T08:15:30Z","updated_at":"2025-11-03T17:45:00Z","size":2048,"stars":120,"watchers":14}';

const contracts = [
  { contract: 'plain', denial: 'is no a valid user in' },
  { contract: 'strict', denial: 'is not a valid user in' },
] as const;

describe('GET /repositories, of a user whom GitHub does not know', () => {
  for (const { contract, denial } of contracts) {
    it(`says so in the words of the contract ${contract}`, async () => {
      const server = await startTestServer('sqlite::memory:', { CONTRACT: contract });
      try {
        for (const username of ['nobodyhere', 'pypy_dev', 'ñ']) {
          const { status, body } = await server.get(`/repositories/?username=${encodeURIComponent(username)}`);
          expect([status, body]).to.deep.equal([404, JSON.stringify({ errors: [`${username} ${denial} github`] })]);
        }
      } finally {
        await server.close();
      }
    });
  }
});

describeOnEachEngine('GET /repositories', (createDatabase) => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer(await createDatabase(), { CACHE_TTL_SECONDS: '0' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  const list = async (query: string): Promise<List> => {
    const { status, body } = await server.get(`/repositories/?${query}`);
    expect(status, query).to.equal(200);
    return listSchema.parse(JSON.parse(body));
  };
  const asked = (): number => server.sandbox.requests.entries.length;

  it('lists what somebody has, straight from GitHub, with the slash and without it', async () => {
    const { body } = await server.get('/repositories/?username=DEV1');
    expect(body.startsWith(`{"user_id":528349754,"username":"dev1","repositories":[${alphaInList},{`)).to.equal(true);
    const names = (await list('username=dev1')).repositories.map(({ name }) => name);
    expect(names).to.deep.equal(['alpha', 'Beta', 'gamma', 'notes', 'upstream-fork']);
    expect((await server.get('/repositories?username=DEV1')).body).to.equal(body);
  });

  for (const [username, count] of [
    ['bare', 0],
    ['hundred', 100],
    ['hundredone', 101],
    ['thousand', 1000],
  ] as const) {
    it(`lists every one of ${count} repositories, each once`, async () => {
      const { repositories, notes } = await list(`username=${username}`);
      expect(new Set(repositories.map(({ name }) => name)).size).to.equal(count);
      expect(repositories.every(({ watchers }) => watchers === 2)).to.equal(true);
      expect(notes).to.equal(undefined);
      expect(asked()).to.be.at.most(1 + 2 * Math.ceil(count / 100) + 1);
    });
  }

  it('reads one repository, to the byte, under either path, and saves nothing unasked', async () => {
    for (const path of [
      '/repositories/dev1/alpha?',
      '/repositories/alpha?username=Dev1&',
      '/repositories/DEV1/ALPHA?username=dev1&',
    ]) {
      for (const flag of ['false', '0']) {
        server.reset();
        const { status, body } = await server.get(`${path}save_data=${flag}`);
        expect([status, body], path).to.deep.equal([200, alpha]);
        expect(asked()).to.equal(1);
      }
    }
    const { status, body } = await server.get('/repositories/?username=dev1&from_local=true');
    expect([status, body]).to.deep.equal([404, '{"errors":["nothing of dev1 is saved"]}']);
  });

  it('saves a repository and its owner before it answers, and lists them without a call', async () => {
    for (const flag of ['true', '1']) {
      const { status, body } = await server.get(`/repositories/pypy/PYPY.org?save_data=${flag}`);
      expect(status).to.equal(200);
      expect(body).to.include('"name":"pypy.org"');
    }
    await server.get('/repositories/revdb?save_data=true&username=PyPy');
    const live = await list('username=pypy');
    server.reset();
    const saved = await list('username=PYPY&from_local=1');
    expect(asked()).to.equal(0);
    expect([saved.user_id, saved.username]).to.deep.equal([live.user_id, 'pypy']);
    const expected = live.repositories.filter(({ name }) => ['pypy.org', 'revdb'].includes(name));
    expect(saved.repositories).to.have.deep.members(expected);
  });

  it('updates what it saves again', async () => {
    const stars = async (): Promise<unknown> =>
      (await list('username=single&from_local=true')).repositories.map((repository) => repository.stars);
    for (const count of [5, 6]) {
      const single = { login: 'single', repositories: [{ name: 'only', stars: count }] };
      server.sandbox.setWorld(createWorld([...smallWorldDevelopers, single]));
      await server.get('/repositories/single/only?save_data=true');
      expect(await stars()).to.deep.equal([count]);
    }
  });

  it('looks a bare name up among the saved ones, and asks for a username unless exactly one has it', async () => {
    const wanted = (reason: string): string => JSON.stringify({ errors: [`${reason}: say with username whose it is`] });
    const none = await server.get('/repositories/repository-0001?save_data=true');
    expect([none.status, none.body]).to.deep.equal([400, wanted('no repository-0001 is saved')]);
    await server.get('/repositories/hundred/repository-0001?save_data=true');
    server.reset();
    const one = await server.get('/repositories/Repository-0001?save_data=false');
    expect(one.status).to.equal(200);
    expect(one.body).to.include('"url":"https://github.com/hundred/repository-0001"');
    expect(asked()).to.equal(0);
    expect((await server.get('/repositories/repository-0001?save_data=true')).body).to.equal(one.body);
    expect(asked()).to.equal(1);
    await server.get('/repositories/hundredone/repository-0001?save_data=true');
    const several = await server.get('/repositories/repository-0001?save_data=false');
    expect([several.status, several.body]).to.deep.equal([400, wanted('more than one repository-0001 is saved')]);
  });

  it('tells of a repository that does not exist, or that is not for us to see', async () => {
    for (const path of [
      'dev1/none',
      'dev1/secret-plans',
      'nobodyhere/alpha',
      'pypy_dev/sandbox',
      'dev1/..',
      'dev1/%C3%B1',
    ]) {
      const [owner = '', name = ''] = path.split('/');
      const errors = [`${owner} has no repository ${decodeURIComponent(name)} in github`];
      const { status, body } = await server.get(`/repositories/${path}?save_data=true`);
      expect([status, body], path).to.deep.equal([404, JSON.stringify({ errors })]);
    }
    expect((await server.get('/repositories/?username=nobodyhere&from_local=true')).status).to.equal(404);
  });

  it('saves nothing where GitHub fails', async () => {
    server.sandbox.addFault({ network: 'github', kind: 'server-error' });
    expect((await server.get('/repositories/dev4/any?save_data=true')).status).to.equal(502);
    server.sandbox.clearFaults();
    expect((await server.get('/repositories/?username=dev4&from_local=true')).status).to.equal(404);
  });

  const missing = 'save_data is missing: it must be true or false';
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['/repositories', ['username is missing']],
    ['/repositories/?username=', ['the name of a developer is empty']],
    [`/repositories/?username=${'x'.repeat(101)}`, ['the name of a developer is longer than 100 characters']],
    [
      '/repositories/?username=a%00b&from_local=maybe',
      [
        'the name of a developer holds control characters, or is not well-formed text',
        'from_local must be true or false',
      ],
    ],
    ['/repositories/?username=dev1&username=dev2', ['username is given more than once']],
    ['/repositories/?username=dev1&from_local=', ['from_local must be true or false']],
    ['/repositories/?username=dev1&from_local=TRUE', ['from_local must be true or false']],
    ['/repositories/alpha', [missing]],
    ['/repositories/dev1/alpha', [missing]],
    ['/repositories/dev1/alpha?save_data=yes', ['save_data must be true or false']],
    ['/repositories/dev1/alpha?save_data=1&save_data=1', ['save_data is given more than once']],
    ['/repositories/dev1/alpha?save_data=1&username=dev2', ['username is dev1 in the path, and dev2 in the query']],
    ['/repositories/dev1/?save_data=1', ['the name of a repository is empty']],
    ['/repositories//alpha?save_data=1', ['the name of a developer is empty']],
    [
      '/repositories/%00?save_data=1',
      ['the name of a repository holds control characters, or is not well-formed text'],
    ],
    ['/repositories/%zz?save_data=1', ['the name of a repository is not percent-encoded UTF-8']],
    [`/repositories/dev1/${'x'.repeat(101)}?save_data=1`, ['the name of a repository is longer than 100 characters']],
    ['/repositories/alpha?save_data=1&username=', ['the name of a developer is empty']],
  ];
  for (const [path, errors] of wrong) {
    it(`answers 400 to ${path.slice(0, 80)}, and asks nobody`, async () => {
      const { status, body } = await server.get(path);
      expect([status, body]).to.deep.equal([400, JSON.stringify({ errors })]);
      expect(asked()).to.equal(0);
    });
  }
});

describeOnEachEngine('what was saved', (createDatabase) => {
  it('is there after a restart', async () => {
    const url = await createDatabase();
    const first = await startTestServer(url);
    try {
      await first.get('/repositories/dev1/alpha?save_data=true');
    } finally {
      await first.close();
    }
    const second = await startTestServer(url);
    try {
      const { status, body } = await second.get('/repositories/?username=dev1&from_local=true');
      const expected = `{"user_id":528349754,"username":"dev1","repositories":[${alphaInList}]}`;
      expect([status, body]).to.deep.equal([200, expected]);
      expect((await second.get('/repositories/alpha?save_data=false')).body).to.equal(alpha);
      expect(second.sandbox.requests.entries).to.deep.equal([]);
    } finally {
      await second.close();
    }
  });
});

describe('repositories without a token for GitHub', () => {
  it('have no watchers in a list, which says so, and have them one by one', async () => {
    const server = await startTestServer('sqlite::memory:', { GITHUB_AUTH_TOKEN: '' });
    try {
      const { body } = await server.get('/repositories/?username=dev1');
      const { repositories, notes } = listSchema.parse(JSON.parse(body));
      expect(repositories.every(({ watchers }) => watchers === null)).to.equal(true);
      expect(notes).to.deep.equal([
        'the watchers on GitHub are left out: it tells those of a whole list only to a token',
      ]);
      expect((await server.get('/repositories/dev1/alpha?save_data=0')).body).to.equal(alpha);
    } finally {
      await server.close();
    }
  });
});
