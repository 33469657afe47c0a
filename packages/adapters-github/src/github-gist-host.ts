import { canHold, withinCall, type GistHost, type GistPage } from '@codeties/core';
import { z } from 'zod';
import { createGitHubClient, type GitHubClient } from './github-client.js';
import { resolveGitHubOptions, type GitHubOptions } from './github-options.js';
import { linkTo } from './link-to.js';
import { parsePage } from './parse-page.js';

/** Gists go through unread, as long as they are JSON that can be written again. */
const gistSchema = z.record(z.string(), z.json());

/** A GistHost on GitHub. */
export function createGitHubGistHost(options: GitHubOptions = {}): GistHost {
  return gistHostOn(createGitHubClient(resolveGitHubOptions(options)));
}

/** The same on a connection that others share. */
export function gistHostOn(client: GitHubClient): GistHost {
  const { baseUrl, read } = client;
  return {
    network: 'github',
    gistsOf: async ({ handle, page, perPage }, call = {}) => {
      if (!canHold('github', handle)) return undefined;
      const url = `${baseUrl}/users/${handle}/gists?per_page=${perPage}&page=${page}`;
      const answer = await withinCall('github', call, (signal) => read({ url, signal, call }));
      return answer && { gists: parsePage(gistSchema, answer), pages: pagesAround(answer.link) };
    },
  };
}

function pagesAround(link: unknown): GistPage['pages'] {
  const relations = ['first', 'prev', 'next', 'last'] as const;
  const pages = relations.flatMap((relation) => {
    const target = linkTo(relation, link);
    const page = target === undefined || !URL.canParse(target) ? NaN : Number(new URL(target).searchParams.get('page'));
    return Number.isInteger(page) && page >= 1 ? [[relation, page] as const] : [];
  });
  return Object.fromEntries(pages);
}
