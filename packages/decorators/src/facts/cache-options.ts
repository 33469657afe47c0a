import { clockSchema, parseOptions, pauseUntil, type Clock, type CodetiesError, type FactStore } from '@codeties/core';
import { z } from 'zod';

/** How facts are kept. */
export interface CacheOptions {
  /** For how long a fact holds, from when its network said it. */
  readonly ttlMs: number;
  /** How many facts of a kind memory holds at most; 50,000 where it is absent. */
  readonly maxEntries?: number | undefined;
  /** How many members the lists in memory have at most together; 1,000,000 where it is absent. */
  readonly maxMembers?: number | undefined;
  /** Where facts are kept beyond this process; nowhere where it is absent. */
  readonly store?: FactStore | undefined;
  /** Sets facts apart in the store, where credentials do not see the same; at most 50 characters, and none where it is absent. */
  readonly scope?: string | undefined;
  /** The system's where it is absent. */
  readonly clock?: Clock | undefined;
  /** Hears of each failure of the store, which no answer fails for. It must not throw. */
  readonly onFailure?: ((error: CodetiesError) => void) | undefined;
  /**
   * Is given what may outlast its call: what was paid for is kept, and claims are given back, whatever becomes of that. Whoever closes
   * the store waits for it first. It must not throw, and what it is given never rejects.
   */
  readonly onWork?: ((work: Promise<void>) => void) | undefined;
  /** How to wait for somebody else's answer; by a timer where it is absent. */
  readonly pause?: typeof pauseUntil | undefined;
}

/** The same, with what is absent filled in. */
export interface ParsedCacheOptions {
  readonly ttlMs: number;
  readonly maxEntries: number;
  readonly maxMembers: number;
  readonly store?: FactStore | undefined;
  readonly scope: string;
  readonly clock: Clock;
  readonly onFailure: (error: CodetiesError) => void;
  readonly onWork: (work: Promise<void>) => void;
  readonly pause: typeof pauseUntil;
}

const countSchema = z.int().positive();

const schema: z.ZodType<ParsedCacheOptions> = z.object({
  ttlMs: countSchema,
  maxEntries: countSchema.default(50_000),
  maxMembers: countSchema.default(1_000_000),
  store: z.custom<FactStore>(isObject, 'must be a store of facts').optional(),
  scope: z
    .string()
    .max(50)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .default(''),
  clock: clockSchema,
  onFailure: z.custom<(error: CodetiesError) => void>(isFunction, 'must be a function').default(() => () => undefined),
  onWork: z.custom<(work: Promise<void>) => void>(isFunction, 'must be a function').default(() => () => undefined),
  pause: z.custom<typeof pauseUntil>(isFunction, 'must be a function').default(() => pauseUntil),
});

/** @throws CodetiesError `invalid_input` that names each option that cannot be used. */
export function parseCacheOptions(options: CacheOptions): ParsedCacheOptions {
  return parseOptions(schema, options);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
