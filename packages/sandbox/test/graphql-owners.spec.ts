import { expect } from 'chai';
import { z } from 'zod';
import { useSandbox } from './use-sandbox.js';

const idSchema = z.looseObject({ id: z.number() });
const organisations =
  'organizations(first: 100, after: $after) { nodes { databaseId login } pageInfo { hasNextPage endCursor } totalCount }';

const endCursor = (position: number): string => Buffer.from(`cursor:${position}`).toString('base64');

describe("The owners in the fake GitHub's GraphQL", () => {
  const { github, graphql } = useSandbox(() => ({ limits: { githubWithToken: { requests: 5 } } }));

  it('are users and organisations, and null without an error where there is nobody', async () => {
    const query = `query ($after: String) {
      a: repositoryOwner(login: "dev3") { __typename login ... on User { databaseId ${organisations} } }
      b: repositoryOwner(login: "ORG1") { __typename login ... on User { ${organisations} } }
      c: repositoryOwner(login: "nobodyhere") { __typename login }
    }`;
    const idOf = async (login: string): Promise<number> =>
      idSchema.parse(await (await github(`/users/${login}`)).json()).id;
    const nodes = [
      { databaseId: await idOf('org4'), login: 'org4' },
      { databaseId: await idOf('org5'), login: 'org5' },
    ];
    const body: unknown = await (await graphql(query)).json();
    expect(body).to.have.all.keys('data');
    expect(body)
      .to.have.property('data')
      .that.deep.equals({
        a: {
          __typename: 'User',
          login: 'dev3',
          databaseId: await idOf('dev3'),
          organizations: { nodes, pageInfo: { hasNextPage: false, endCursor: endCursor(2) }, totalCount: 2 },
        },
        b: { __typename: 'Organization', login: 'org1' },
        c: null,
      });
  });

  it('are given 50 at a time by alias for one point, with the pages of a long list', async () => {
    const logins = [...Array.from({ length: 48 }, (_, index) => `nobody-${index}`), 'dev1', 'joiner'];
    const parts = logins.map(
      (login, index) => `a${index}: repositoryOwner(login: "${login}") { ... on User { ${organisations} } }`,
    );
    const query = `query ($after: String) { ${parts.join('\n')} }`;
    const first = await graphql(query);
    expect(first.headers.get('x-ratelimit-remaining')).to.equal('4');
    const body: unknown = await first.json();
    expect(body).to.nested.include({
      'data.a0': null,
      'data.a47': null,
      'data.a48.organizations.totalCount': 4,
      'data.a49.organizations.totalCount': 137,
      'data.a49.organizations.pageInfo.hasNextPage': true,
      'data.a49.organizations.nodes[99].login': 'joined100',
    });
    const rest: unknown = await (await graphql(query, { after: endCursor(100) })).json();
    expect(rest).to.have.nested.property('data.a49.organizations.nodes').with.length(37);
    expect(rest).to.nested.include({
      'data.a48.organizations.nodes.length': 0,
      'data.a49.organizations.nodes[17].login': 'org1',
      'data.a49.organizations.pageInfo.hasNextPage': false,
    });
  });

  it('are counted apart from what REST is asked, under the names of both', async () => {
    const told = (response: Response): (string | null)[] =>
      ['resource', 'remaining', 'used', 'limit'].map((name) => response.headers.get(`x-ratelimit-${name}`));
    const query = '{ repositoryOwner(login: "dev1") { login } }';
    expect(told(await github('/users/dev1'))).to.deep.equal(['core', '4', '1', '5']);
    expect(told(await graphql(query))).to.deep.equal(['graphql', '4', '1', '5']);
    expect(told(await graphql(query))).to.deep.equal(['graphql', '3', '2', '5']);
    expect(told(await github('/users/dev1/orgs'))).to.deep.equal(['core', '3', '2', '5']);
  });
});
