import { toHandle } from '@codeties/core';
import { repositoryNameSchema, repositoryQuerySchema } from '../schemas/repository-query-schemas.js';
import type { AppContext } from './app-context.js';
import { InvalidRequestError } from './invalid-request-error.js';
import { DEVELOPER, readName, type NameReading } from './read-name.js';
import { queryReader } from './read-query.js';

const readQuery = queryReader(repositoryQuerySchema);

const repository: NameReading = { schema: repositoryNameSchema, subject: 'the name of a repository' };

export interface RepositoryRequest {
  /** Whose it is; absent where the request does not say. */
  readonly username: string | undefined;
  readonly name: string;
  readonly isSaved: boolean;
}

/**
 * Reads a request about one repository, whose last segment is its name. A segment before that is whose it is.
 *
 * @throws InvalidRequestError with everything that is wrong with it.
 */
export function readRepositoryRequest({ req, captures = [] }: AppContext): RepositoryRequest {
  const errors: string[] = [];
  const [owner] = captures.slice(0, -1);
  const username = owner === undefined ? undefined : readName(owner, DEVELOPER, errors);
  const name = readName(captures.at(-1) ?? '', repository, errors);
  const query = readQuery(req.url ?? '');
  errors.push(...query.errors);
  if (query.value === undefined || errors.length > 0) throw new InvalidRequestError(errors);
  const { username: queried, save_data: isSaved } = query.value;
  if (username !== undefined && queried !== undefined && toHandle(username) !== toHandle(queried)) {
    throw new InvalidRequestError([`username is ${username} in the path, and ${queried} in the query`]);
  }
  return { username: username ?? queried, name, isSaved };
}
