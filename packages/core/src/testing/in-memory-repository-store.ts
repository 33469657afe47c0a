import { z } from 'zod';
import type { CallOptions } from '../calls/call-options.js';
import { throwIfOver } from '../calls/throw-if-over.js';
import { foldName } from '../domain/fold-name.js';
import { toHandle, type Handle } from '../domain/handle.js';
import { CodetiesError, type CodetiesErrorOptions } from '../errors/codeties-error.js';
import type { RepositoryStore, StoredOwnedRepository, StoredRepository } from '../ports/repository-store.js';

export interface InMemoryRepositoryStore extends RepositoryStore {
  /** Every further call fails like this; none does where it is `undefined`. */
  fail(failure: CodetiesErrorOptions | undefined): void;
}

/** A RepositoryStore in two maps, for tests. */
export function createInMemoryRepositoryStore(): InMemoryRepositoryStore {
  // By id. Whose name another has by now has none to be found by.
  const owners = new Map<string, { readonly id: string; readonly username: string; handle: Handle | undefined }>();
  const kept = new Map<string, { readonly ownerId: string; readonly repository: StoredRepository; name?: string }>();
  let failing: CodetiesErrorOptions | undefined;

  const keep = ({ owner, repository }: StoredOwnedRepository): void => {
    const [handle, name] = [toHandle(owner.username), foldName(repository.name)];
    for (const other of owners.values()) if (other.handle === handle) other.handle = undefined;
    owners.set(owner.id, { ...owner, handle });
    for (const other of kept.values()) if (other.ownerId === owner.id && other.name === name) delete other.name;
    kept.set(repository.id, { ownerId: owner.id, repository, name });
  };

  /** Everything that can be found, by name and then by id. */
  const found = (): (StoredOwnedRepository & { readonly handle: Handle; readonly name: string })[] =>
    [...kept.values()]
      .flatMap(({ ownerId, repository, name }) => {
        const owner = owners.get(ownerId);
        if (owner?.handle === undefined || name === undefined) return [];
        return { owner: { id: owner.id, username: owner.username }, repository, handle: owner.handle, name };
      })
      .sort((one, other) => (one.name === other.name ? idOf(one) - idOf(other) : one.name < other.name ? -1 : 1));

  const named = (name: string): ReturnType<typeof found> => found().filter((each) => each.name === foldName(name));

  const answer = <Result>(call: CallOptions, give: () => Result): Promise<Result> =>
    new Promise((resolve) => {
      throwIfOver(call);
      if (failing !== undefined) throw new CodetiesError(failing);
      resolve(give());
    });

  return {
    save: (owned, call = {}) =>
      answer(call, () => {
        const parsed = keepableSchema.safeParse(owned);
        if (!parsed.success) throw new CodetiesError({ code: 'invalid_input', detail: 'this cannot be kept' });
        keep(parsed.data);
      }),

    repositoriesOf: (handle, call = {}) =>
      answer(call, () => {
        const owner = [...owners.values()].find((other) => other.handle === handle);
        if (owner === undefined) return undefined;
        const repositories = found().filter((each) => each.handle === handle);
        return {
          owner: { id: owner.id, username: owner.username },
          repositories: repositories.map(({ repository }) => repository),
        };
      }),

    repositoryOf: ({ owner, name }, call = {}) =>
      answer(
        call,
        () =>
          found()
            .filter((each) => each.handle === owner && each.name === foldName(name))
            .map(toOwned)[0],
      ),

    repositoriesNamed: (name, limit, call = {}) => answer(call, () => named(name).slice(0, limit).map(toOwned)),

    fail(failure) {
      failing = failure;
    },
  };
}

function idOf({ repository }: StoredOwnedRepository): number {
  return Number(repository.id);
}

function toOwned({ owner, repository }: StoredOwnedRepository): StoredOwnedRepository {
  return { owner, repository };
}

const idSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d*)$/)
  .refine((id) => Number.isSafeInteger(Number(id)));
const textSchema = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);
const timeSchema = z
  .date()
  .min(new Date('0000-01-01T00:00:00Z'))
  .max(new Date('9999-12-31T23:59:59.999Z'))
  .transform((time) => new Date(Math.floor(time.getTime() / 1_000) * 1_000));
const countSchema = z.int().nonnegative();

const keepableSchema = z.object({
  owner: z.object({ id: idSchema, username: z.string() }),
  repository: z
    .object({ id: idSchema, name: textSchema.min(1), url: textSchema, isPrivate: z.boolean(), size: countSchema })
    .extend({ createdAt: timeSchema, updatedAt: timeSchema })
    .extend({ stars: countSchema.optional(), watchers: countSchema.optional() })
    .transform(({ stars, watchers, ...repository }) => ({
      ...repository,
      ...(stars === undefined ? {} : { stars }),
      ...(watchers === undefined ? {} : { watchers }),
    })),
});
