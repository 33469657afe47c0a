// Who counts as connected is a rule, and it can be yours. This one wants two organisations in common instead of one, and a follow both ways.
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { checkConnection, decideConnection, mutualFollowAndOrganisation, type ConnectionRule } from '@codeties/core';
import { startSandbox } from '@codeties/sandbox';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';

const twoOrganisations: ConnectionRule = {
  // Follow lists cost money. Nobody asks for those of a pair that cannot be connected anyway.
  wantsFollows: (shared) => shared.length >= 2,
  // With fewer it is as if they shared none. For the rest Codeties' own rule knows what unknown follows mean.
  decide: (shared, follows) => decideConnection(shared.length >= 2 ? shared : [], follows),
};

const sandbox = await startSandbox(); // For the real networks leave it and both `baseUrl`s out.
const { githubToken, bearerToken } = sandbox.credentials;

for (const [title, rule] of [
  ['one organisation', mutualFollowAndOrganisation], // What holds where no rule is given.
  ['two organisations', twoOrganisations],
] as const) {
  // A register does not say by which rule its answers came about, so each rule has its own.
  const knex = openDatabase('sqlite::memory:');
  await migrateToLatest(knex);
  const register = createConnectionRegister({ knex });
  const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: githubToken });
  const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken } });

  for (const other of ['dev2', 'star']) {
    const outcome = await checkConnection({ directory, graph, register, rule }, ['dev1', other]);
    if (outcome.kind !== 'decided') continue; // Somebody does not exist, or cannot be read.
    const { connection, evidence } = outcome;
    const rows = evidence.sources.reduce((sum, source) => sum + source.rows, 0);
    console.log(`${title}: dev1 and ${other}`, connection, `for ${rows} rows`);
  }
  await knex.destroy();
}
await sandbox.close();
