import type { AppContext } from './app-context.js';
import { InvalidRequestError } from './invalid-request-error.js';
import { DEVELOPER, readName } from './read-name.js';
import type { ReadQuery } from './read-query.js';

/** The last two segments of a path, and nothing behind them: an empty one is matched too, so as to be told of. */
export const TWO_SEGMENTS = '/([^/]*)/([^/]*)$';

export interface PairRequest<Query> {
  readonly names: readonly [string, string];
  readonly query: Query;
}

/**
 * Reads a request about two developers.
 *
 * @throws InvalidRequestError with everything that is wrong with it.
 */
export function readPairRequest<Query>(
  { req, captures = [] }: AppContext,
  readQuery: ReadQuery<Query>,
): PairRequest<Query> {
  const [one = '', other = ''] = captures;
  const errors: string[] = [];
  const names = [readName(one, DEVELOPER, errors), readName(other, DEVELOPER, errors)] as const;
  const query = readQuery(req.url ?? '');
  errors.push(...query.errors);
  if (query.value === undefined || errors.length > 0) throw new InvalidRequestError(errors);
  return { names, query: query.value };
}
