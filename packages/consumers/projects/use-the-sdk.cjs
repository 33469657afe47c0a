// The same in CommonJS, which reaches the packages through import().
async function main() {
  const { createGitHubOrgDirectory } = await import('@codeties/adapters-github');
  const { createTwitterSocialGraph } = await import('@codeties/adapters-twitter');
  const { checkConnection, connectionHistory, groupConnections } = await import('@codeties/core');
  const { createInMemoryOrgDirectory } = await import('@codeties/core/testing');
  const { cachedOrgDirectory, coalescedOrgDirectory } = await import('@codeties/decorators');
  const { createRequestPolicy } = await import('@codeties/resilience');
  const { startSandbox } = await import('@codeties/sandbox');
  const { createConnectionRegister, migrateToLatest, openDatabase } = await import('@codeties/store-knex');

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
}

main();
