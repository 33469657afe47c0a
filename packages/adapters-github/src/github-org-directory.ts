import { askableHandles, withinCall, type Handle, type OrgDirectory, type Organisation } from '@codeties/core';
import { LARGEST_PAGE } from './github-answer.js';
import { createGitHubClient, type GitHubClient, type GitHubRead } from './github-client.js';
import { resolveGitHubOptions, type GitHubOptions, type OrganisationsBy } from './github-options.js';
import { organisationSchema, uniqueById } from './organisation-schema.js';
import { ACCOUNTS_PER_QUERY, queryOrganisations } from './query-organisations.js';
import { readAllPages } from './read-all-pages.js';

/**
 * An OrgDirectory on GitHub's REST API. It shows public memberships only, whoever asks: a membership is private until
 * its member publishes it. `organisationsBy` trades that for fewer requests.
 */
export function createGitHubOrgDirectory(options: GitHubOptions = {}): OrgDirectory {
  const resolved = resolveGitHubOptions(options);
  return orgDirectoryOn(createGitHubClient(resolved), resolved.organisationsBy);
}

/** The same on a connection that others share. */
export function orgDirectoryOn(client: GitHubClient, organisationsBy: OrganisationsBy): OrgDirectory {
  const query = organisationsBy === 'graphql' ? client.query : undefined;
  return {
    network: 'github',
    organisationsOf: (handles, call = {}) =>
      withinCall('github', call, (signal) => {
        const asked = askableHandles('github', handles);
        if (query) return queryOrganisations({ query, handles: asked, signal, call });
        return readOrganisations(client, asked, { signal, call });
      }),
    priceOf: (handles) => {
      const accounts = askableHandles('github', handles).length;
      return { requests: query ? Math.ceil(accounts / ACCOUNTS_PER_QUERY) : accounts, rows: 0 };
    },
  };
}

async function readOrganisations(
  { baseUrl, read }: GitHubClient,
  handles: readonly Handle[],
  { signal, call }: Pick<GitHubRead, 'signal' | 'call'>,
): Promise<ReadonlyMap<Handle, readonly Organisation[]>> {
  const found = new Map<Handle, readonly Organisation[]>();
  await Promise.all(
    handles.map(async (handle) => {
      const url = `${baseUrl}/users/${handle}/orgs?per_page=${LARGEST_PAGE}`;
      const organisations = await readAllPages({ read, item: organisationSchema, url, signal, call });
      if (organisations) found.set(handle, uniqueById(organisations));
    }),
  );
  return found;
}
