import { createSeededWorld, createSmallWorld, startSandbox } from '@codeties/sandbox';
import { joinWorlds } from './join-worlds.js';
import { networksOptionsSchema, type NetworkAddresses } from './networks.js';

/*
 * The fake networks in a process of their own: what they take of the processor is not taken from the server or the load.
 */

const { developers, seed, latencyMs } = networksOptionsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const plenty = { requests: 1_000_000_000 };
const sandbox = await startSandbox({
  world: joinWorlds(createSmallWorld(), createSeededWorld({ seed, developers })),
  limits: { githubWithToken: plenty, twitter: plenty, bitbucketWithToken: plenty, githubConcurrent: 100 },
});
sandbox.setLatency(latencyMs);

// Also where whoever started this dies.
process.once('disconnect', () => {
  process.exit();
});
const { githubUrl, xUrl, bitbucketUrl, credentials } = sandbox;
const { githubToken, bearerToken, bitbucketToken } = credentials;
const addresses: NetworkAddresses = { githubUrl, xUrl, bitbucketUrl, githubToken, bearerToken, bitbucketToken };
process.send?.(addresses);
