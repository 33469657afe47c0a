import { createBitbucketCodeHost } from '@codeties/adapters-bitbucket';
import { createGitHub } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import type { GistHost, NetworkName, OrgDirectory, QuotaLedger, RequestPolicy, SocialGraph } from '@codeties/core';
import {
  cachedGistHost,
  cachedOrgDirectory,
  cachedSocialGraph,
  coalescedOrgDirectory,
  coalescedSocialGraph,
  type CacheOptions,
} from '@codeties/decorators';
import { createRequestPolicy } from '@codeties/resilience';
import type { ComposePortsOptions } from './compose-ports-options.js';
import type { Networks } from './composed-ports.js';
import type { CompositionHooks } from './composition-hooks.js';
import { refusingGraph } from './refusing-graph.js';

const MOST_GIST_SECONDS = 60;

type NetworksOptions = Pick<ComposePortsOptions, 'settings' | 'upstreams'> &
  CompositionHooks & { readonly quotas: QuotaLedger; readonly cache?: CacheOptions | undefined };

/** The networks: equal questions are asked once, and what was said is kept. */
export function composeNetworks({ settings, upstreams, quotas, cache, ...hooks }: NetworksOptions): Networks {
  const { twitterRowBudget: rowBudget, cacheTtlSeconds } = settings;
  const { tokens: token, ...connection } = upstreams.github;
  const github = createGitHub({
    ...connection,
    token,
    quotas,
    policy: policyOf('github', hooks),
    ...(cache === undefined && { conditionalEntries: 0 }),
  });
  const { credentials, ...x } = upstreams.twitter;
  const graph =
    credentials === undefined
      ? refusingGraph('twitter')
      : createTwitterSocialGraph({ ...x, credentials, rowBudget, quotas, policy: policyOf('twitter', hooks) });
  const bitbucket = { ...upstreams.bitbucket, quotas, policy: policyOf('bitbucket', hooks) };
  return {
    directory: keptDirectory(coalescedOrgDirectory(github.directory), cache),
    graph: keptGraph(coalescedSocialGraph(graph), cache),
    codeHosts: { github: github.codeHost, bitbucket: createBitbucketCodeHost(bitbucket) },
    gistHost: keptGists(github.gistHost, cacheTtlSeconds),
  };
}

/** What becomes of failed requests to a network, all of which go by one policy: it is made once for each. */
function policyOf(network: NetworkName, { aroundPolicy, onRest, onRecovered }: CompositionHooks): RequestPolicy {
  const policy = createRequestPolicy({ network, onRest, onRecovered });
  return aroundPolicy === undefined ? policy : aroundPolicy(policy, network);
}

function keptDirectory(directory: OrgDirectory, cache: CacheOptions | undefined): OrgDirectory {
  return cache === undefined ? directory : cachedOrgDirectory(directory, cache);
}

function keptGraph(graph: SocialGraph, cache: CacheOptions | undefined): SocialGraph {
  return cache === undefined ? graph : cachedSocialGraph(graph, cache);
}

/** Gists are given again for a minute at most. */
function keptGists(gistHost: GistHost, cacheTtlSeconds: number): GistHost {
  const seconds = Math.min(MOST_GIST_SECONDS, cacheTtlSeconds);
  return seconds === 0 ? gistHost : cachedGistHost(gistHost, { ttlMs: seconds * 1000 });
}
