import { z } from 'zod';
import type { GitHubQuery, QueryGitHub } from './github-client.js';
import { parseGitHub } from './parse-github.js';

/** As many nodes as GitHub takes in one list of ids. */
const IDS_PER_LIST = 100;

/** Lists in one query: a thousand repositories cost one request. */
const LISTS_PER_QUERY = 10;

const answerSchema = z.record(
  z.string(),
  z
    .object({ id: z.string(), watchers: z.object({ totalCount: z.int().min(0) }) })
    .nullable()
    .array(),
);

export interface WatchersOptions extends Pick<GitHubQuery, 'signal' | 'call'> {
  readonly query: QueryGitHub;
  readonly nodeIds: readonly string[];
}

/** How many watch each of the repositories: what GitHub's lists leave out, and one request each would be too many for. */
export async function readWatchers({ query, nodeIds, ...rest }: WatchersOptions): Promise<Map<string, number>> {
  const queries = chunksOf(chunksOf(nodeIds, IDS_PER_LIST), LISTS_PER_QUERY);
  const answers = await Promise.all(queries.map((lists) => query({ ...queryFor(lists), ...rest })));
  const watchers = new Map<string, number>();
  for (const answer of answers) {
    const nodes = Object.values(parseGitHub(answerSchema, answer, 'the list of watchers')).flat();
    for (const node of nodes) if (node) watchers.set(node.id, node.watchers.totalCount);
  }
  return watchers;
}

function queryFor(lists: readonly (readonly string[])[]): Pick<GitHubQuery, 'query' | 'variables'> {
  const variables = Object.fromEntries(lists.map((ids, index) => [`ids${index}`, ids]));
  const parameters = Object.keys(variables).map((name) => `$${name}: [ID!]!`);
  const fields = Object.keys(variables).map(
    (name) => `${name}: nodes(ids: $${name}) { ... on Repository { id watchers { totalCount } } }`,
  );
  return { query: `query (${parameters.join(', ')}) { ${fields.join(' ')} }`, variables };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
