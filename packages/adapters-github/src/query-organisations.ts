import { CodetiesError, chunksOf, type Handle, type Organisation } from '@codeties/core';
import { z } from 'zod';
import { LARGEST_PAGE } from './github-answer.js';
import type { GitHubQuery, QueryGitHub } from './github-client.js';
import { organisationNodeSchema, uniqueById } from './organisation-schema.js';
import { parseGitHub } from './parse-github.js';
import { MOST_PAGES } from './read-all-pages.js';

/** Accounts in one query: with a page of each it costs a point, as a single one does. */
export const ACCOUNTS_PER_QUERY = 50;

/** An organisation, which has none itself, comes as an empty object. */
const accountSchema = z
  .object({
    organizations: z
      .object({
        // One that is kept from the token is `null`.
        nodes: organisationNodeSchema.nullable().array(),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
      })
      .optional(),
  })
  .nullable();

/** A page of somebody's organisations: the first, or the one behind a cursor. */
interface PageWanted {
  readonly handle: Handle;
  readonly after?: string | undefined;
  /** The cursors of the pages before. */
  readonly past?: readonly string[] | undefined;
}

interface Page extends PageWanted {
  /** Absent where there is no such account. */
  readonly organisations?: readonly Organisation[] | undefined;
  readonly next?: PageWanted | undefined;
}

export interface OrganisationsQuery extends Pick<GitHubQuery, 'signal' | 'call'> {
  readonly query: QueryGitHub;
  readonly handles: readonly Handle[];
}

/** The organisations of each account, as many accounts at once as one query takes; then the further pages of all that have any. */
export async function queryOrganisations(
  options: OrganisationsQuery,
): Promise<ReadonlyMap<Handle, readonly Organisation[]>> {
  const found = new Map<Handle, readonly Organisation[]>();
  let wanted: readonly PageWanted[] = options.handles.map((handle) => ({ handle }));
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === MOST_PAGES) throw nonsense(`a list has more than ${MOST_PAGES} pages`);
    const pages = await Promise.all(chunksOf(wanted, ACCOUNTS_PER_QUERY).map((chunk) => queryPages(options, chunk)));
    for (const { handle, organisations } of pages.flat()) {
      if (organisations) found.set(handle, uniqueById([...(found.get(handle) ?? []), ...organisations]));
      else if (round > 0) throw nonsense('a next page does not exist');
    }
    wanted = pages.flat().flatMap(({ next }) => next ?? []);
  }
  return found;
}

async function queryPages(
  { query, signal, call }: OrganisationsQuery,
  wanted: readonly PageWanted[],
): Promise<readonly Page[]> {
  const schema = z.object(Object.fromEntries(wanted.map((_page, index) => [nameOf(index), accountSchema])));
  const answer = parseGitHub(schema, await query({ ...queryFor(wanted), signal, call }), 'the list of organisations');
  return wanted.map((page, index) => {
    const account = answer[nameOf(index)];
    if (!account) return page;
    const { nodes = [], pageInfo } = account.organizations ?? {};
    const organisations = nodes.filter((node) => node !== null);
    return {
      ...page,
      organisations,
      next: pageInfo?.hasNextPage === true ? nextOf(page, pageInfo.endCursor) : undefined,
    };
  });
}

function nextOf({ handle, after: previous, past = [] }: PageWanted, after: string | null | undefined): PageWanted {
  const all = previous === undefined ? past : [...past, previous];
  if (after === null || after === undefined || all.includes(after)) throw nonsense('a next page is nowhere');
  return { handle, after, past: all };
}

function nameOf(index: number): string {
  return `account${index}`;
}

function queryFor(wanted: readonly PageWanted[]): Pick<GitHubQuery, 'query' | 'variables'> {
  const parameters = wanted.map((_page, index) => `$login${index}: String!, $after${index}: String`);
  const list = (index: number): string =>
    `organizations(first: ${LARGEST_PAGE}, after: $after${index}) { nodes { databaseId login } pageInfo { hasNextPage endCursor } }`;
  const fields = wanted.map(
    (_page, index) => `${nameOf(index)}: repositoryOwner(login: $login${index}) { ... on User { ${list(index)} } }`,
  );
  const variables = wanted.flatMap(({ handle, after }, index) => [
    [`login${index}`, handle] as const,
    [`after${index}`, after ?? null] as const,
  ]);
  return {
    query: `query (${parameters.join(', ')}) { ${fields.join(' ')} }`,
    variables: Object.fromEntries(variables),
  };
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'github', detail });
}
