import { chunksOf } from '@codeties/core';
import { z } from 'zod';
import type { GitHubQuery, QueryGitHub } from './github-client.js';
import { parseGitHub } from './parse-github.js';

/** As many nodes as GitHub takes in one list of ids. */
const IDS_PER_LIST = 100;

/** Lists in one query: ten thousand repositories cost one request. */
const LISTS_PER_QUERY = 100;

const answerSchema = z.record(
  z.string(),
  z
    .object({ watchers: z.object({ totalCount: z.int().min(0) }) })
    .nullable()
    .array(),
);

export interface WatchersOptions extends Pick<GitHubQuery, 'signal' | 'call'> {
  readonly query: QueryGitHub;
  readonly nodeIds: readonly string[];
}

/**
 * How many watch each of the repositories, in their order: what GitHub's lists leave out, and one request each would be too many for.
 * Absent where GitHub does not tell.
 */
export async function readWatchers({ query, nodeIds, ...rest }: WatchersOptions): Promise<(number | undefined)[]> {
  const queries = chunksOf(chunksOf(nodeIds, IDS_PER_LIST), LISTS_PER_QUERY);
  const answers = await Promise.all(
    queries.map(async (lists) => {
      const answer = parseGitHub(answerSchema, await query({ ...queryFor(lists), ...rest }), 'the list of watchers');
      // By position, as they were asked for: a node may answer under another id than the one that REST gives it.
      return lists.flatMap((ids, index) =>
        ids.map((_id, place) => answer[nameOf(index)]?.[place]?.watchers.totalCount),
      );
    }),
  );
  return answers.flat();
}

function nameOf(index: number): string {
  return `ids${index}`;
}

function queryFor(lists: readonly (readonly string[])[]): Pick<GitHubQuery, 'query' | 'variables'> {
  const variables = Object.fromEntries(lists.map((ids, index) => [nameOf(index), ids]));
  const parameters = Object.keys(variables).map((name) => `$${name}: [ID!]!`);
  const fields = Object.keys(variables).map(
    (name) => `${name}: nodes(ids: $${name}) { ... on Repository { watchers { totalCount } } }`,
  );
  return { query: `query (${parameters.join(', ')}) { ${fields.join(' ')} }`, variables };
}
