import { digestOf } from '../access/api-key.js';

/** Takes out of a text whatever looks like a secret. */
export type Redact = (text: string) => string;

const REDACTED = '[redacted]';

/** Shorter ones would take ordinary words out with them. */
const SHORTEST_SECRET = 4;

/** What a secret looks like when it is not one of ours: authorisation schemes, GitHub's token formats, URL passwords. */
const patterns: readonly RegExp[] = [
  /(?<=\b(?:bearer|basic|token)\s{1,20})[\w.~+/%=-]{8,}/gi,
  /(?<=\boauth_\w+=")[^"]*/g,
  /\b(?:gh[a-z]_|github_pat_)\w+/g,
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
];

/** What a key can stand as in a text: between spaces, among punctuation, or as a part of a path or of a query, with whatever else in it. */
const words: readonly RegExp[] = [/[^\s,:]+/g, /[\w.~+/%=-]+/g, /[\w.~+%-]+=*/g, /[^[/?&#=\s,:"]+/g];

/**
 * A redactor that knows these secrets, as they are and percent-encoded, and the usual formats of others; and secrets
 * of which only digests are kept, where they stand as words.
 */
export function createRedactor(secrets: Iterable<string>, digests: Iterable<Buffer> = []): Redact {
  const known = [...new Set([...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // A secret that holds another one goes first, or its rest would stay.
    .sort((one, other) => other.length - one.length);
  const withoutDigested = createDigestRedactor(new Set([...digests].map((digest) => digest.toString('base64'))));
  return (text) => {
    const withoutKnown = withoutDigested(known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text));
    return patterns.reduce((rest, pattern) => rest.replace(pattern, REDACTED), withoutKnown);
  };
}

function createDigestRedactor(digests: ReadonlySet<string>): Redact {
  const isDigested = (word: string): boolean =>
    word.length >= SHORTEST_SECRET && digests.has(digestOf(word).toString('base64'));
  const redactWord: Redact = (word) => (isDigested(word) || isDigested(decoded(word)) ? REDACTED : word);
  // Hashing each word takes its time, and where there are no keys it is for nothing.
  if (digests.size === 0) return (text) => text;
  return (text) => words.reduce((rest, pattern) => rest.replace(pattern, redactWord), text);
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
