// Asks who of a group is connected with whom, and writes the group as a graph: developers as dots, ties as lines, and the organisations
// that make them as boxes. With Graphviz it becomes a picture:
//   npx tsx examples/draw-a-group.ts dev1 dev2 dev4 star | dot -Tsvg > group.svg
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { groupConnections, type GroupOutcome } from '@codeties/core';
import { startSandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

const named = process.argv.slice(2);
const group = named.length > 0 ? named : ['dev1', 'dev2', 'dev3', 'dev4', 'star', 'guarded', 'guarded2', 'nobodyhere'];

const sandbox = await startSandbox(); // For the real networks leave it and both `baseUrl`s out.
const { githubToken, bearerToken } = sandbox.credentials;
const knex = openDatabase('sqlite::memory:');
await migrateToLatest(knex);
const ports = {
  directory: createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: githubToken }),
  graph: createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } }),
  register: createConnectionRegister({ knex }), // Stays empty: a group is recorded only with `{ register: true }`.
};

const outcome = await groupConnections(ports, group);
console.log(toDot(outcome));

// What is not part of the graph goes to stderr, so that a pipe gets the graph alone.
for (const { developer, network } of outcome.missing) console.error(`${developer.name} is not in ${network}`);
for (const { network, requests, rows } of outcome.sources)
  console.error(`${network}: ${requests} requests, ${rows} rows`);

await Promise.all([knex.destroy(), sandbox.close()]);

function toDot({ developers, connections, undecided }: GroupOutcome): string {
  const organisations = new Set(connections.flatMap((connection) => connection.organisations));
  const lines = [
    ...developers.map(({ name }) => `${quoted(name)};`),
    ...[...organisations].map((login) => `${organisation(login)} [label=${quoted(login)}, shape=box];`),
    ...connections.map(({ developers: [one, other] }) => `${quoted(one.name)} -- ${quoted(other.name)} [style=bold];`),
    // Nobody can tell: neither a tie nor none.
    ...undecided.map(
      ({ developers: [one, other] }) => `${quoted(one.name)} -- ${quoted(other.name)} [style=dotted, label="?"];`,
    ),
    ...membershipsIn(connections).map((membership) => `${membership} [style=dashed];`),
  ];
  return `graph {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

/** Who is known to be where: each developer with the organisations of their ties, once. */
function membershipsIn(connections: GroupOutcome['connections']): string[] {
  const memberships = connections.flatMap(({ developers, organisations }) =>
    developers.flatMap(({ name }) => organisations.map((login) => `${quoted(name)} -- ${organisation(login)}`)),
  );
  return [...new Set(memberships)];
}

/** A developer and an organisation may have the same name: they are different accounts. */
function organisation(login: string): string {
  return quoted(`org:${login}`);
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
