import { CodetiesError } from '../errors/codeties-error.js';
import { toDeveloper, type Developer } from './developer.js';
import type { Handle } from './handle.js';

/** More are not asked about at once. */
export const LARGEST_GROUP = 1_000;

/**
 * The developers of a group in the order in which they were first named, each once.
 *
 * @throws CodetiesError `invalid_input` for fewer than two, for more than {@link LARGEST_GROUP}, and for names that cannot be.
 */
export function toDeveloperGroup(names: readonly string[]): readonly Developer[] {
  const group = new Map<Handle, Developer>();
  for (const name of names) {
    const developer = toDeveloper(name);
    if (!group.has(developer.handle)) group.set(developer.handle, developer);
  }
  if (group.size >= 2 && group.size <= LARGEST_GROUP) return [...group.values()];
  const detail = `a group takes 2 to ${LARGEST_GROUP} different developers, not ${group.size}`;
  throw new CodetiesError({ code: 'invalid_input', detail });
}
