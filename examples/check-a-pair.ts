import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { checkConnection } from '@codeties/core';
import { startSandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

const sandbox = await startSandbox(); // For the real networks leave it and both `baseUrl`s out.
const { githubToken, bearerToken } = sandbox.credentials;
const knex = openDatabase('sqlite::memory:');
await migrateToLatest(knex);

const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: githubToken });
const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } });
const register = createConnectionRegister({ knex });
const outcome = await checkConnection({ directory, graph, register }, ['dev1', 'dev2']);
if (outcome.kind === 'decided') console.log(outcome.connection);

await Promise.all([knex.destroy(), sandbox.close()]);
