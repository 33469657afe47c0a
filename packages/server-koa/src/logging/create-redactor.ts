/** Takes out of a text whatever looks like a secret. */
export type Redact = (text: string) => string;

const REDACTED = '[redacted]';

/** Shorter ones would take ordinary words out with them. */
const SHORTEST_SECRET = 4;

/** What a secret looks like when it is not one of ours: authorisation schemes, GitHub's token formats, URL passwords. */
const patterns: readonly RegExp[] = [
  /(?<=\b(?:bearer|basic|token)\s+)[\w.~+/%=-]{8,}/gi,
  /(?<=\boauth_\w+=")[^"]*/g,
  /\b(?:gh[a-z]_|github_pat_)\w+/g,
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
];

/** A redactor that knows these secrets, as they are and percent-encoded, and the usual formats of others. */
export function createRedactor(secrets: Iterable<string>): Redact {
  const known = [...new Set([...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]))]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // A secret that holds another one goes first, or its rest would stay.
    .sort((one, other) => other.length - one.length);
  return (text) => {
    const withoutKnown = known.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
    return patterns.reduce((rest, pattern) => rest.replace(pattern, REDACTED), withoutKnown);
  };
}
