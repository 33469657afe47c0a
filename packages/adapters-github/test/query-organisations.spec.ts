import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type Handle, type Organisation } from '@codeties/core';
import { expect } from 'chai';
import { queryOrganisations } from '../src/query-organisations.js';

const ada = toHandle('ada');
const grace = toHandle('grace');
const node = (id: number): object => ({ databaseId: id, login: `org${id}` });

function page(nodes: readonly unknown[], endCursor: string | null = null, hasNextPage = endCursor !== null): object {
  return { organizations: { nodes, pageInfo: { hasNextPage, endCursor } } };
}

/** Asks for ada, or for both, what is answered so, one answer after the other. */
async function ask(answers: readonly object[], handles = [ada]): Promise<ReadonlyMap<Handle, readonly Organisation[]>> {
  let asked = 0;
  const query = (): Promise<unknown> => Promise.resolve(answers[asked++] ?? {});
  return queryOrganisations({ query, handles, signal: new AbortController().signal, call: {} });
}

describe('organisations by GraphQL, when its answers are odd', () => {
  it('leave out one that is kept from the token', async () => {
    const found = await ask([{ account0: page([node(1), null, node(2)]) }]);
    expect(found.get(ada)?.map(({ id }) => id)).to.deep.equal(['1', '2']);
  });

  it('show one once that moved to the next page meanwhile', async () => {
    const found = await ask([{ account0: page([node(1), node(2)], 'next') }, { account0: page([node(2), node(3)]) }]);
    expect(found.get(ada)?.map(({ login }) => login)).to.deep.equal(['org1', 'org2', 'org3']);
  });

  it('are none of an account that has no list of them', async () => {
    expect(await ask([{ account0: {}, account1: null }], [ada, grace])).to.deep.equal(new Map([[ada, []]]));
  });

  for (const [what, answers] of [
    ['of somebody who was asked for are missing', [{}]],
    ['have no id', [{ account0: page([{ databaseId: null, login: 'org1' }]) }]],
    ['have a next page without a cursor', [{ account0: page([node(1)], null, true) }]],
    ['go round in circles', [{ account0: page([node(1)], 'same') }, { account0: page([node(2)], 'same') }]],
    ['are gone with their account behind the first page', [{ account0: page([node(1)], 'next') }, { account0: null }]],
  ] as const) {
    it(`are no answer where they ${what}`, async () => {
      await expectFailure(ask(answers), 'invalid_response');
    });
  }
});
