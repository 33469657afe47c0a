import { createRedactor as createPlainRedactor, type Redact } from '@codeties/composition';
import { digestOf } from '../access/api-key.js';

/**
 * A redactor that knows these secrets, as they are and percent-encoded, and the usual formats of others; and secrets
 * of which only digests are kept, where they stand as words.
 */
export function createRedactor(secrets: Iterable<string>, digests: Iterable<Buffer> = []): Redact {
  const digested = new Set([...digests].map((digest) => digest.toString('base64')));
  // Hashing each word takes its time, and where there are no keys it is for nothing.
  if (digested.size === 0) return createPlainRedactor(secrets);
  return createPlainRedactor(secrets, (word) => digested.has(digestOf(word).toString('base64')));
}
