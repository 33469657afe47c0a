import {
  CodetiesError,
  canHold,
  canNameRepository,
  eachOnce,
  inOrder,
  withinCall,
  type CallOptions,
  type CodeHost,
  type Handle,
  type OwnedRepository,
  type Portfolio,
  type Repository,
  type RepositoryName,
} from '@codeties/core';
import { z } from 'zod';
import { createBitbucketClient, type ReadBitbucket } from './bitbucket-client.js';
import { resolveBitbucketOptions, type BitbucketOptions } from './bitbucket-options.js';
import {
  PAGE_FIELDS,
  REPOSITORY_FIELDS,
  profileOf,
  repositoryPageSchema,
  repositorySchema,
  type RepositoryPage,
} from './repository-schema.js';

const LARGEST_PAGE = 100;

/** No workspace has that many; a list that never ends is none. */
const MOST_PAGES = 1_000;

const watchersSchema = z.object({ size: z.int().min(0) });

/**
 * A CodeHost on Bitbucket Cloud, where people are workspaces. It has neither followers nor stars nor topics, and its
 * watchers are told of single repositories only.
 */
export function createBitbucketCodeHost(options: BitbucketOptions = {}): CodeHost {
  const read = createBitbucketClient(resolveBitbucketOptions(options));
  return {
    network: 'bitbucket',
    portfolioOf: (handle, call = {}) => portfolioOf(read, handle, call),
    repositoryOf: (name, call = {}) => repositoryOf(read, name, call),
  };
}

/** The first page tells whether there is such a workspace, and how many pages there are: nothing else has to be asked. */
async function portfolioOf(read: ReadBitbucket, handle: Handle, call: CallOptions): Promise<Portfolio | undefined> {
  if (!canHold('bitbucket', handle)) return undefined;
  const first = await withinCall('bitbucket', call, (signal) => readPage(read, { handle, page: 1, signal, call }));
  if (!first) return undefined;
  return {
    profile: first.values[0]?.owner ?? profileOf(handle),
    repositories: eachOnce(repositoriesFrom(read, handle, first, call), ({ id }) => id),
    tells: () => [],
    notes: () => [],
  };
}

interface PageRead {
  readonly handle: Handle;
  readonly page: number;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

function readPage(read: ReadBitbucket, { handle, page, ...rest }: PageRead): Promise<RepositoryPage | undefined> {
  // Sorted by what never changes, so that nothing moves from one page to another meanwhile. A token may read private
  // repositories, too, which are nobody else's business.
  const filter = encodeURIComponent('is_private=false');
  const query = `pagelen=${LARGEST_PAGE}&page=${page}&q=${filter}&sort=created_on&fields=${PAGE_FIELDS}`;
  return read({ path: `/repositories/${handle}?${query}`, schema: repositoryPageSchema, ...rest });
}

async function* repositoriesFrom(
  read: ReadBitbucket,
  handle: Handle,
  first: RepositoryPage,
  call: CallOptions,
): AsyncGenerator<readonly Repository[], void> {
  const pages = Math.ceil(first.size / LARGEST_PAGE);
  if (pages > MOST_PAGES) throw nonsense(`a workspace with ${first.size} repositories`);
  if (pages > 1 !== (typeof first.next === 'string')) throw nonsense('a page whose size and next do not agree');
  const reads = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => async (signal: AbortSignal) => {
    const page = await readPage(read, { handle, page: index + 2, signal, call });
    if (!page) throw nonsense('its next page does not exist');
    return page;
  });
  const found = new Set<string>();
  let { size } = first;
  yield publicOnes(first, found);
  for await (const page of inOrder({ network: 'bitbucket', call, reads })) {
    size = Math.min(size, page.size);
    yield publicOnes(page, found);
  }
  if (found.size < size) throw nonsense(`of ${size} repositories its pages show ${found.size}`);
}

/** The public repositories of a page, whose ids are noted whether they are public or not. */
function publicOnes({ values }: RepositoryPage, found: Set<string>): Repository[] {
  const repositories = values.map(({ repository }) => repository);
  for (const { id } of repositories) found.add(id);
  return repositories.filter(({ isPrivate }) => !isPrivate);
}

async function repositoryOf(
  read: ReadBitbucket,
  { owner, name }: RepositoryName,
  call: CallOptions,
): Promise<OwnedRepository | undefined> {
  if (!canHold('bitbucket', owner) || !canNameRepository(name)) return undefined;
  const path = `/repositories/${owner}/${name.toLowerCase()}`;
  const [found, watchers] = await withinCall('bitbucket', call, (signal) =>
    Promise.all([
      read({ path: `${path}?fields=${REPOSITORY_FIELDS}`, schema: repositorySchema, signal, call }),
      read({ path: `${path}/watchers?pagelen=1&fields=size`, schema: watchersSchema, signal, call }),
    ]),
  );
  return found && { owner: found.owner, repository: { ...found.repository, watchers: watchers?.size } };
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: 'bitbucket', detail });
}
