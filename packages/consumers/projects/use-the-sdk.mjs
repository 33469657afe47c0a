// A pair, its history in a file, and a group: what the packages are for, in plain JavaScript.
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { checkConnection, connectionHistory, groupConnections } from '@codeties/core';
import { createInMemoryOrgDirectory } from '@codeties/core/testing';
import { cachedOrgDirectory, coalescedOrgDirectory } from '@codeties/decorators';
import { createRequestPolicy } from '@codeties/resilience';
import { startSandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

const sandbox = await startSandbox();
const { githubToken, bearerToken } = sandbox.credentials;
const knex = openDatabase(`sqlite:${process.argv[2]}`);
await migrateToLatest(knex);

const policy = createRequestPolicy({ network: 'github' });
const github = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: githubToken, policy });
const directory = cachedOrgDirectory(coalescedOrgDirectory(github), { ttlMs: 60_000 });
const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } });
const register = createConnectionRegister({ knex });
const ports = { directory, graph, register };

const outcome = await checkConnection(ports, ['dev1', 'dev2']);
const group = await groupConnections(ports, ['dev1', 'dev2', 'dev3', 'star']);
const history = [];
for await (const { connection } of connectionHistory(register, ['dev1', 'dev2'])) history.push(connection);
console.log(
  JSON.stringify({
    pair: outcome.kind === 'decided' ? outcome.connection : outcome.kind,
    history,
    group: group.connections.map(({ developers }) => developers.map(({ name }) => name).join(' and ')),
    inMemory: typeof createInMemoryOrgDirectory,
  }),
);
await Promise.all([knex.destroy(), sandbox.close()]);
