import type { CallOptions } from '../calls/call-options.js';
import { toHandle, type Handle } from '../domain/handle.js';
import { canHold } from '../domain/handle-grammar.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Repository } from '../domain/repository.js';
import { canNameRepository } from '../domain/repository-grammar.js';
import type { CodeHost, OwnedRepository, Portfolio, RepositoryCount } from '../ports/code-host.js';
import { InMemoryUpstream } from './in-memory-upstream.js';

/** A repository, as far as a test cares. */
export interface InMemoryRepository extends Partial<Repository> {
  readonly name: string;
}

export interface InMemoryCodeHostOptions {
  /** `github` where it is absent. */
  readonly network?: NetworkName;
  /** The people who exist, each with their repositories. */
  readonly members: Readonly<Record<string, readonly InMemoryRepository[]>>;
  /** The numbers it tells of every repository; none where it is absent. */
  readonly tells?: readonly RepositoryCount[];
  /** Repositories on a page; 100 where it is absent. */
  readonly pageSize?: number;
}

export interface InMemoryCodeHost extends CodeHost {
  readonly upstream: InMemoryUpstream;
}

const longAgo = new Date('2020-01-01T00:00:00Z');

/** A CodeHost over a plain object, for tests. It reads a page a request. */
export function createInMemoryCodeHost(options: InMemoryCodeHostOptions): InMemoryCodeHost {
  const { network = 'github', members, tells = [], pageSize = 100 } = options;
  const upstream = new InMemoryUpstream(network);
  const portfolios = new Map<Handle, Pick<Portfolio, 'profile'> & { readonly all: readonly Repository[] }>();
  for (const [username, repositories] of Object.entries(members)) {
    const profile = { id: String(portfolios.size + 1), username, url: `https://${network}.test/${username}` };
    const all = repositories.map((repository, index) => ({
      id: String(portfolios.size * 1_000_000 + index + 1),
      url: `${profile.url}/${repository.name}`,
      isPrivate: false,
      isFork: false,
      createdAt: longAgo,
      updatedAt: longAgo,
      size: 0,
      ...repository,
    }));
    portfolios.set(toHandle(username), { profile, all });
  }

  async function* pagesOf(all: readonly Repository[], call: CallOptions): AsyncGenerator<readonly Repository[], void> {
    const shown = all.filter((repository) => !repository.isPrivate);
    yield shown.slice(0, pageSize);
    for (let start = pageSize; start < shown.length; start += pageSize) {
      await upstream.request(call);
      yield shown.slice(start, start + pageSize);
    }
  }

  return {
    network,
    upstream,
    async portfolioOf(handle, call = {}): Promise<Portfolio | undefined> {
      if (!canHold(network, handle)) return undefined;
      await upstream.request(call);
      const found = portfolios.get(handle);
      return (
        found && { profile: found.profile, repositories: pagesOf(found.all, call), tells: () => tells, notes: () => [] }
      );
    },
    async repositoryOf({ owner, name }, call = {}): Promise<OwnedRepository | undefined> {
      if (!canHold(network, owner) || !canNameRepository(name)) return undefined;
      await upstream.request(call);
      const found = portfolios.get(owner);
      const repository = found?.all.find((each) => each.name.toLowerCase() === name.toLowerCase() && !each.isPrivate);
      return found && repository && { owner: found.profile, repository };
    },
  };
}
