import { createBitbucketNetwork } from './bitbucket/bitbucket-network.js';
import { createControlHandler } from './controls/control-handler.js';
import { oauthKeysOf, sandboxCredentials } from './credentials.js';
import { createFaultBook } from './faults/fault-book.js';
import { createGitHubNetwork } from './github/github-network.js';
import { createLatencies } from './http/delays.js';
import { closeServer, listen } from './http/listen.js';
import { createNetworkServer } from './http/network-server.js';
import type { RateLimit } from './http/rate-limiter.js';
import { createRequestRecorder } from './http/request-log.js';
import type { Sandbox, SandboxOptions } from './sandbox.js';
import { xIdOf } from './world/account-ids.js';
import { createSmallWorld } from './world/small-world.js';
import { createXNetwork } from './x/x-network.js';

const HOUR = 3600;

function limitOf(given: Partial<RateLimit> | undefined, usual: RateLimit): RateLimit {
  return { ...usual, ...given };
}

/**
 * Starts the three fake networks on 127.0.0.1.
 *
 * @throws the system's error where a port is taken; nothing is left running then.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { limits = {}, clock = () => new Date() } = options;
  let current = options.world ?? createSmallWorld();
  const world = (): typeof current => current;
  const faults = createFaultBook();
  const latencies = createLatencies();
  const recorder = createRequestRecorder();
  const controls = createControlHandler({ faults, latencies, log: recorder });
  const { oauthUser = 'dev1' } = options;
  // Who is not in this world may be in one that takes its place.
  const oauth = options.oauth ?? oauthKeysOf(current.xAccount(oauthUser)?.id ?? xIdOf(oauthUser));

  const github = createGitHubNetwork({
    world,
    clock,
    withToken: limitOf(limits.githubWithToken, { requests: 5000, windowSeconds: HOUR }),
    anonymous: limitOf(limits.githubAnonymous, { requests: 60, windowSeconds: HOUR }),
    concurrent: limits.githubConcurrent ?? Infinity,
  });
  const x = createXNetwork({
    world,
    clock,
    door: { bearerToken: options.bearerToken, oauth, oauthUser },
    limit: limitOf(limits.twitter, { requests: 300, windowSeconds: HOUR / 4 }),
    friendshipsLimit:
      options.hasFriendshipsShow === true
        ? limitOf(limits.twitterFriendshipsShow, { requests: 180, windowSeconds: HOUR / 4 })
        : undefined,
    sparsePages: options.sparsePages ?? false,
    hidesConnectionStatus: options.hidesConnectionStatus ?? false,
  });
  const bitbucket = createBitbucketNetwork({
    world,
    clock,
    withToken: limitOf(limits.bitbucketWithToken, { requests: 1000, windowSeconds: HOUR }),
    anonymous: limitOf(limits.bitbucketAnonymous, { requests: 60, windowSeconds: HOUR }),
  });
  const shared = { faults, latencies, recorder, controls, clock };
  const githubServer = createNetworkServer({ ...shared, network: 'github', fake: github });
  const xServer = createNetworkServer({ ...shared, network: 'twitter', fake: x });
  const bitbucketServer = createNetworkServer({ ...shared, network: 'bitbucket', fake: bitbucket });
  const servers = [githubServer, xServer, bitbucketServer];
  let closing: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    await (closing ??= Promise.all(servers.map(closeServer)));
  };

  try {
    return {
      githubUrl: await listen(githubServer, options.githubPort ?? 0),
      xUrl: await listen(xServer, options.xPort ?? 0),
      bitbucketUrl: `${await listen(bitbucketServer, options.bitbucketPort ?? 0)}/2.0`,
      credentials: { ...sandboxCredentials, bearerToken: options.bearerToken ?? sandboxCredentials.bearerToken, oauth },
      requests: recorder,
      setWorld: (next) => {
        current = next;
      },
      setLatency: (milliseconds, network) => {
        latencies.set(milliseconds, network);
      },
      addFault: (fault) => {
        faults.add(fault);
      },
      clearFaults: () => {
        faults.clear();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
