import { CodetiesError } from '../errors/codeties-error.js';
import { networkNameSchema, type NetworkName } from './network-name.js';

/**
 * The name of a network that Codeties has no adapter for, as an adapter of one's own calls it.
 *
 * @throws CodetiesError `invalid_input` where it is not small letters and digits with single hyphens inside, 40 characters at most.
 */
export function toNetworkName(name: string): NetworkName {
  const parsed = networkNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new CodetiesError({
    code: 'invalid_input',
    detail: parsed.error.issues.map((issue) => issue.message).join('; '),
  });
}
