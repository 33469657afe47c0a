import { expectFailure, serveLocally, type LocalServer } from '@codeties/contract-tests';
import { createFollowMemory, toHandle, type Account, type MutualFollow, type PairKey } from '@codeties/core';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

interface Page {
  readonly ids: readonly number[];
  readonly next?: string;
}

const accountOf = (name: string, id: string, count: number): Account => ({
  handle: toHandle(name),
  id,
  isProtected: false,
  followingCount: count,
  followersCount: 100_000,
});

describe('a follow list of X’s that does not end', () => {
  let server: LocalServer;
  let rows: number;

  afterEach(() => {
    server.close();
  });

  /** Asks whether two follow each other, of whom each follows as many as is said; their lists go on as `pageAt` says. */
  const ask = async (
    pageAt: (token: string | null) => Page,
    rowBudget = 5_000,
  ): Promise<ReadonlyMap<PairKey, MutualFollow>> => {
    rows = 0;
    server = await serveLocally((request, response) => {
      const { searchParams } = new URL(request.url ?? '', server.url);
      const { ids, next } = pageAt(searchParams.get('pagination_token'));
      rows += ids.length;
      const meta = { result_count: ids.length, ...(next !== undefined && { next_token: next }) };
      response.end(JSON.stringify({ data: ids.map((id) => ({ id: String(id) })), meta }));
    });
    const graph = createTwitterSocialGraph({
      baseUrl: server.url,
      credentials: { bearerToken: 'token' },
      rowBudget,
    });
    const deadline = new Date(Date.now() + 8_000);
    const pair = [accountOf('dev1', '1', 3), accountOf('dev2', '2', 3)] as const;
    return graph.mutualFollows([pair], { deadline, memory: createFollowMemory() });
  };

  it('is nonsense where its next page is itself', async () => {
    await expectFailure(
      ask(() => ({ ids: [10, 11], next: 'same' })),
      'invalid_response',
    );
    expect(rows).to.equal(4);
  });

  it('is nonsense where its next page is an earlier one', async () => {
    const pages: Record<string, Page> = { b: { ids: [12], next: 'c' }, c: { ids: [13], next: 'b' } };
    await expectFailure(
      ask((token) => pages[token ?? ''] ?? { ids: [10, 11], next: 'b' }),
      'invalid_response',
    );
    expect(rows).to.equal(4);
  });

  it('is nonsense where ever new pages show the same rows', async () => {
    await expectFailure(
      ask((token) => ({ ids: [10, 11], next: `${token ?? ''}+` })),
      'invalid_response',
    );
    expect(rows).to.equal(4);
  });

  it('is nonsense where ever new pages show nothing', async () => {
    await expectFailure(
      ask((token) => ({ ids: [], next: `${token ?? ''}+` })),
      'invalid_response',
    );
    expect(server.paths.length).to.be.at.most(12);
  });

  it('is not known where ever new rows use up what may be bought', async () => {
    let id = 10;
    const follows = await ask((token) => ({ ids: [id++, id++], next: `${token ?? ''}+` }), 50);
    expect(JSON.stringify([...follows.values()])).to.include('over_budget');
    expect(rows).to.be.at.most(52);
  });
});
