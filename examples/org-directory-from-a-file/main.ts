// Asks the file who is in which organisation, and X who follows whom. Nothing but the directory is different from any other check.
import { fileURLToPath } from 'node:url';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { checkConnection } from '@codeties/core';
import { startSandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';
import { createFileOrgDirectory } from './file-org-directory.js';

const sandbox = await startSandbox(); // For the real X leave it and the `baseUrl` out.
const { bearerToken } = sandbox.credentials;
const knex = openDatabase('sqlite::memory:');
await migrateToLatest(knex);

const directory = createFileOrgDirectory({ path: fileURLToPath(new URL('people.json', import.meta.url)) });
const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } });
const register = createConnectionRegister({ knex });

for (const other of ['dev2', 'dev3', 'dev4']) {
  const outcome = await checkConnection({ directory, graph, register }, ['dev1', other]);
  if (outcome.kind === 'decided') console.log(`dev1 and ${other}:`, outcome.connection);
  if (outcome.kind === 'missing') {
    for (const { developer, network } of outcome.missing) console.log(`${developer.name} is not in the ${network}`);
  }
}

await Promise.all([knex.destroy(), sandbox.close()]);
