import { askableHandles, withinCall, type Handle, type OrgDirectory, type Organisation } from '@codeties/core';
import { z } from 'zod';
import { LARGEST_PAGE } from './github-answer.js';
import { createGitHubClient, type GitHubClient } from './github-client.js';
import { idSchema } from './id-schema.js';
import { resolveGitHubOptions, type GitHubOptions } from './github-options.js';
import { readAllPages } from './read-all-pages.js';

const organisationSchema: z.ZodType<Organisation> = z.object({ id: idSchema, login: z.string().min(1) });

/**
 * An OrgDirectory on GitHub's REST API. It shows public memberships only, whoever asks: a membership is private until
 * its member publishes it.
 */
export function createGitHubOrgDirectory(options: GitHubOptions = {}): OrgDirectory {
  return orgDirectoryOn(createGitHubClient(resolveGitHubOptions(options)));
}

/** The same on a connection that others share. */
export function orgDirectoryOn({ baseUrl, read }: GitHubClient): OrgDirectory {
  return {
    network: 'github',
    organisationsOf: (handles, call = {}) =>
      withinCall('github', call, async (signal) => {
        const found = new Map<Handle, readonly Organisation[]>();
        await Promise.all(
          askableHandles('github', handles).map(async (handle) => {
            const organisations = await readAllPages({
              read,
              item: organisationSchema,
              url: `${baseUrl}/users/${handle}/orgs?per_page=${LARGEST_PAGE}`,
              signal,
              call,
            });
            if (organisations) found.set(handle, uniqueById(organisations));
          }),
        );
        return found;
      }),
  };
}

/** A list that changes while its pages are read may show the same organisation on two of them. */
function uniqueById(organisations: readonly Organisation[]): Organisation[] {
  return [...new Map(organisations.map((organisation) => [organisation.id, organisation])).values()];
}
