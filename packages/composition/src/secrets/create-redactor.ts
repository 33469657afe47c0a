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
 * A redactor that knows these secrets, as they are and percent-encoded, and the usual formats of others; and whatever
 * else stands as a word and is a secret by what `isSecret` says of it.
 */
export function createRedactor(secrets: Iterable<string>, isSecret?: (word: string) => boolean): Redact {
  const known = [...new Set([...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // A secret that holds another one goes first, or its rest would stay.
    .sort((one, other) => other.length - one.length);
  const withoutWords = isSecret === undefined ? unchanged : createWordRedactor(isSecret);
  return (text) => {
    const withoutKnown = withoutWords(known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text));
    return patterns.reduce((rest, pattern) => rest.replace(pattern, REDACTED), withoutKnown);
  };
}

function createWordRedactor(isSecret: (word: string) => boolean): Redact {
  const isTaken = (word: string): boolean => word.length >= SHORTEST_SECRET && isSecret(word);
  const redactWord: Redact = (word) => (isTaken(word) || isTaken(decoded(word)) ? REDACTED : word);
  return (text) => words.reduce((rest, pattern) => rest.replace(pattern, redactWord), text);
}

function unchanged(text: string): string {
  return text;
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
