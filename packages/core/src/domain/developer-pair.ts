import { CodetiesError } from '../errors/codeties-error.js';
import { toDeveloper, type Developer } from './developer.js';

/**
 * Two developers as they were named, in the caller's order.
 *
 * @throws CodetiesError `invalid_input` where they are one and the same, or a name cannot be one.
 */
export function toDeveloperPair(one: string, other: string): readonly [Developer, Developer] {
  const [first, second] = [toDeveloper(one), toDeveloper(other)];
  if (first.handle !== second.handle) return [first, second];
  throw new CodetiesError({ code: 'invalid_input', detail: `${one} and ${other} are the same developer` });
}
