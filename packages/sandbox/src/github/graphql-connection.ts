import { sliceList, type LazyList } from '../world/lazy-list.js';
import { graphqlFailure } from './graphql-failure.js';

/** Which part of a list a query asks for. */
export interface ConnectionRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

const MOST = 100;
const CURSOR = 'cursor:';

function cursorOf(position: number): string {
  return Buffer.from(`${CURSOR}${position}`).toString('base64');
}

function positionAfter(cursor: string | null | undefined, name: string): number {
  if (cursor === null || cursor === undefined) return 0;
  const position = Buffer.from(cursor, 'base64').toString().slice(CURSOR.length);
  if (!/^\d{1,9}$/.test(position)) {
    throw graphqlFailure(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${cursor}\` does not appear to be a valid cursor: \`${name}\`.`,
    );
  }
  return Number(position);
}

/**
 * The part of the list that is asked for, as GitHub's connections give it.
 *
 * @throws GraphQLError where more than 100 are asked for, or the cursor is none.
 */
export function connection<Item>(
  name: string,
  list: LazyList<Item>,
  { first, after }: ConnectionRequest,
  render: (item: Item) => object,
): object {
  const count = first ?? 0;
  if (count > MOST || count < 0) {
    const message = `Requesting ${count} records on the \`${name}\` connection exceeds the \`first\` limit of ${MOST} records.`;
    throw graphqlFailure('EXCESSIVE_PAGINATION', message);
  }
  const start = positionAfter(after, name);
  const items = sliceList(list, start, count);
  return {
    totalCount: list.length,
    // A count alone may be had without saying how many of the list are wanted.
    nodes: () => {
      if (typeof first === 'number') return items.map(render);
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      throw graphqlFailure('ARGUMENT_LIMIT', message);
    },
    pageInfo: {
      hasNextPage: start + items.length < list.length,
      hasPreviousPage: start > 0,
      startCursor: items.length === 0 ? null : cursorOf(start + 1),
      endCursor: items.length === 0 ? null : cursorOf(start + items.length),
    },
  };
}
