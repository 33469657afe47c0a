import { expect } from 'chai';
import { z } from 'zod';
import { useSandbox } from './use-sandbox.js';

const nodeIdsSchema = z.array(z.looseObject({ node_id: z.string() }));

describe("The fake GitHub's GraphQL", () => {
  const { github, graphql, sandbox } = useSandbox(() => ({ limits: { githubWithToken: { requests: 5 } } }));
  const nodeIds = async (login: string): Promise<string[]> => {
    const response = await github(`/users/${login}/repos?per_page=100`);
    return nodeIdsSchema.parse(await response.json()).map(({ node_id }) => node_id);
  };
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${sandbox().githubUrl}/graphql`, { method: 'POST', body, headers });

  it('gives the watchers of 100 repositories by their node ids in one query', async () => {
    const query = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Repository { name watchers { totalCount } stargazerCount } }
    }`;
    const ids = await nodeIds('dev1');
    expect(await (await graphql(query, { ids: ids.slice(0, 2) })).json()).to.deep.equal({
      data: {
        nodes: [
          { name: 'alpha', watchers: { totalCount: 14 }, stargazerCount: 120 },
          { name: 'Beta', watchers: { totalCount: 6 }, stargazerCount: 30 },
        ],
      },
    });
    const hundred = await (await graphql(query, { ids: await nodeIds('hundredone') })).json();
    expect(hundred).to.have.nested.property('data.nodes').with.length(100);
  });

  it('refuses more than 100 ids, and says which it cannot resolve', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = [...(await nodeIds('hundred')), 'nothing'];
    const refused = await graphql(query, { ids });
    expect(refused.status).to.equal(200);
    expect(await refused.json())
      .to.have.nested.property('errors[0]')
      .that.includes({
        type: 'ARGUMENT_LIMIT',
        message: 'You may not provide more than 100 node ids; you provided 101.',
      });
    const partly = await (await graphql(query, { ids: ids.slice(-2) })).json();
    expect(partly).to.have.nested.property('data.nodes[1]', null);
    expect(partly).to.have.nested.property('errors[0].type', 'NOT_FOUND');
    expect(partly).to.have.nested.property('errors[0].path').that.deep.equals(['nodes', 1]);
  });

  it('gives organisations of several by alias, and null for whom it does not know', async () => {
    const organisations =
      'organizations(first: 2, after: $after) { nodes { login } pageInfo { hasNextPage endCursor } }';
    const query = `query ($after: String) {
      a: user(login: "DEV1") { login ${organisations} }
      b: user(login: "nobodyhere") { login }
      c: user(login: "org1") { login }
    }`;
    const body = await (await graphql(query)).json();
    expect(body)
      .to.have.nested.property('data.a.organizations.nodes')
      .that.deep.equals([{ login: 'dev1-labs' }, { login: 'org1' }]);
    expect(body).to.have.nested.property('data.a.organizations.pageInfo.hasNextPage', true);
    expect(body).to.nested.include({ 'data.b': null, 'data.c': null });
    expect(body)
      .to.have.property('errors')
      .that.deep.equals([
        {
          type: 'NOT_FOUND',
          path: ['b'],
          locations: [{ line: 3, column: 7 }],
          message: "Could not resolve to a User with the login of 'nobodyhere'.",
        },
        {
          type: 'NOT_FOUND',
          path: ['c'],
          locations: [{ line: 4, column: 7 }],
          message: "Could not resolve to a User with the login of 'org1'.",
        },
      ]);
    const { endCursor: after } = z
      .object({
        data: z.object({ a: z.object({ organizations: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) }) }),
      })
      .parse(body).data.a.organizations.pageInfo;
    const rest = await (await graphql(query, { after })).json();
    expect(rest)
      .to.have.nested.property('data.a.organizations.nodes')
      .that.deep.equals([{ login: 'org2' }, { login: 'org3' }]);
    expect(rest).to.have.nested.property('data.a.organizations.pageInfo.hasNextPage', false);
  });

  it('gives repositories without the private ones, by owner and by name', async () => {
    const query = `{
      user(login: "dev1") { followers { totalCount } repositories(first: 1, isFork: true) { totalCount nodes { name isFork } } }
      repository(owner: "dev1", name: "ALPHA") { nameWithOwner owner { login } primaryLanguage { name } diskUsage }
      hidden: repository(owner: "dev1", name: "secret-plans") { name }
    }`;
    expect(await (await graphql(query)).json())
      .to.have.property('data')
      .that.deep.equals({
        user: {
          followers: { totalCount: 2 },
          repositories: { totalCount: 1, nodes: [{ name: 'upstream-fork', isFork: true }] },
        },
        repository: {
          nameWithOwner: 'dev1/alpha',
          owner: { login: 'dev1' },
          primaryLanguage: { name: 'TypeScript' },
          diskUsage: 2048,
        },
        hidden: null,
      });
  });

  it('refuses more than 100 of a list, and a list without how many', async () => {
    for (const [part, words] of [
      ['repositories(first: 101) { totalCount }', /exceeds the `first` limit/],
      ['repositories { nodes { name } }', /must provide a `first`/],
      ['repositories(first: 1, after: "?") { totalCount }', /valid cursor/],
      ['nonsense', /nonsense/],
    ] as const) {
      const response = await graphql(`{ user(login: "dev1") { ${part} } }`);
      expect(response.status).to.equal(200);
      expect(await response.json())
        .to.have.nested.property('errors[0].message')
        .that.matches(words);
    }
  });

  it('wants a token that it takes, and a body that is a query', async () => {
    const query = JSON.stringify({ query: '{ rateLimit { limit } }' });
    const anonymous = await post(query);
    expect(anonymous.status).to.equal(401);
    expect(await anonymous.json()).to.include({ message: 'This endpoint requires you to be authenticated.' });
    expect((await post(query, { authorization: 'Bearer bad-token' })).status).to.equal(401);
    const authorization = 'Bearer token';
    expect((await post('{', { authorization })).status).to.equal(400);
    expect((await post('x'.repeat(1_000_001), { authorization })).status).to.equal(400);
    expect(await (await post('{}', { authorization })).json()).to.have.nested.property('errors[0].message');
    expect((await github('/graphql')).status).to.equal(404);
  });

  it('has a limit of its own, which it tells of with status 200', async () => {
    await github('/users/dev1');
    for (let left = 4; left >= 0; left -= 1) {
      const response = await graphql('{ rateLimit { cost remaining limit } }');
      expect(response.headers.get('x-ratelimit-resource')).to.equal('graphql');
      expect(response.headers.get('x-ratelimit-remaining')).to.equal(String(left));
      const rateLimit = { cost: 1, remaining: left, limit: 5 };
      expect(await response.json()).to.deep.equal({ data: { rateLimit } });
    }
    const refused = await graphql('{ rateLimit { cost } }');
    expect(refused.status).to.equal(200);
    expect(refused.headers.get('x-ratelimit-remaining')).to.equal('0');
    expect(await refused.json()).to.have.nested.property('errors[0].type', 'RATE_LIMITED');
    const overview = await (await github('/rate_limit')).json();
    expect(overview).to.nested.include({
      'resources.graphql.remaining': 0,
      'resources.core.remaining': 4,
    });
  });
});
