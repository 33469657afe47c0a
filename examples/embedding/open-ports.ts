// Puts Codeties together, part by part, for a service that embeds it. Each part can be left out or replaced by one of your own: they
// know each other by the ports of @codeties/core only. ../from-settings.ts is the short way.
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import type { ConnectionPorts } from '@codeties/core';
import {
  cachedOrgDirectory,
  cachedSocialGraph,
  coalescedOrgDirectory,
  coalescedSocialGraph,
} from '@codeties/decorators';
import { createRequestPolicy } from '@codeties/resilience';
import { createConnectionRegister, createFactStore, migrateToLatest, openDatabase } from '@codeties/store-knex';

export interface PortsOptions {
  /** `sqlite:answers.sqlite`, or `postgres://…`. */
  readonly databaseUrl: string;
  /** Without a `baseUrl` these are the real networks. */
  readonly github: { readonly token: string; readonly baseUrl?: string };
  readonly x: { readonly bearerToken: string; readonly baseUrl?: string };
}

export interface OpenPorts {
  readonly ports: ConnectionPorts;
  readonly close: () => Promise<void>;
}

export async function openPorts({ databaseUrl, github, x }: PortsOptions): Promise<OpenPorts> {
  // The database keeps the answers, and what the networks said.
  const knex = openDatabase(databaseUrl);
  await migrateToLatest(knex);

  // The adapters ask the networks. What fails for a moment is asked again, and a network that keeps failing is left alone for a while.
  const directory = createGitHubOrgDirectory({ ...github, policy: createRequestPolicy({ network: 'github' }) });
  const graph = createTwitterSocialGraph({
    baseUrl: x.baseUrl,
    credentials: { bearerToken: x.bearerToken },
    policy: createRequestPolicy({ network: 'twitter' }),
    rowBudget: 5_000, // X bills each row: no answer buys more of them than this.
  });

  // The decorators save requests: what many ask at once is asked once, and what was said a minute ago is not asked again.
  const cache = { ttlMs: 60_000, store: createFactStore({ knex }) };
  return {
    ports: {
      directory: cachedOrgDirectory(coalescedOrgDirectory(directory), cache),
      graph: cachedSocialGraph(coalescedSocialGraph(graph), cache),
      register: createConnectionRegister({ knex }),
    },
    close: () => knex.destroy(),
  };
}
