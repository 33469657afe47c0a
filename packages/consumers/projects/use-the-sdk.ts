// The same in TypeScript, with the types written down that a service would write down.
import { createGitHubOrgDirectory, type GitHubOptions } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { checkConnection, connectionHistory, groupConnections } from '@codeties/core';
import type { CheckOutcome, Connection, ConnectionPorts, GroupOutcome, OrgDirectory } from '@codeties/core';
import { createInMemoryOrgDirectory } from '@codeties/core/testing';
import { cachedOrgDirectory, coalescedOrgDirectory } from '@codeties/decorators';
import { createRequestPolicy } from '@codeties/resilience';
import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

const sandbox: Sandbox = await startSandbox();
const { githubToken, bearerToken } = sandbox.credentials;
const knex = openDatabase(`sqlite:${process.argv[2] ?? ':memory:'}`);
await migrateToLatest(knex);

const policy = createRequestPolicy({ network: 'github' });
const options: GitHubOptions = { baseUrl: sandbox.githubUrl, token: githubToken, policy };
const directory: OrgDirectory = cachedOrgDirectory(coalescedOrgDirectory(createGitHubOrgDirectory(options)), {
  ttlMs: 60_000,
});
const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } });
const register = createConnectionRegister({ knex });
const ports: ConnectionPorts = { directory, graph, register };

function pairOf(outcome: CheckOutcome): Connection | string {
  return outcome.kind === 'decided' ? outcome.connection : outcome.kind;
}

const outcome = await checkConnection(ports, ['dev1', 'dev2']);
const group: GroupOutcome = await groupConnections(ports, ['dev1', 'dev2', 'dev3', 'star']);
const history: Connection[] = [];
for await (const { connection } of connectionHistory(register, ['dev1', 'dev2'])) history.push(connection);
console.log(
  JSON.stringify({
    pair: pairOf(outcome),
    history,
    group: group.connections.map(({ developers }) => developers.map(({ name }) => name).join(' and ')),
    inMemory: typeof createInMemoryOrgDirectory,
  }),
);
await Promise.all([knex.destroy(), sandbox.close()]);
