import { ANONYMOUS, createApiKey, type ApiKey } from './api-key.js';

/** The keys of a list, and what is to be said of them. */
export interface ApiKeyList {
  readonly keys: readonly ApiKey[];
  /** The names of those that can be guessed. */
  readonly weak: readonly string[];
  /** The places of those whose names look like secrets, and are shown. */
  readonly revealing: readonly string[];
  /** What is wrong with the list, with no key in it. */
  readonly errors: readonly string[];
}

/** Fewer characters than this can be tried through. */
const SHORTEST_STRONG = 16;

const visibleAscii = /^[\x21-\x7e]+$/;
const nameFormat = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** A name is commonly shorter. */
const LONGEST_PLAIN_NAME = 16;

interface Entry {
  readonly name: string;
  /** As it was written; undefined where the key has none. */
  readonly given: string | undefined;
  readonly place: string;
  readonly text: string;
  readonly errors: readonly string[];
}

/**
 * Reads `NAME:KEY,KEY2`. A key goes out as a bearer token, whose grammar holds no colon, so that the first one always ends a
 * name. Keys without one are called `key-1`, `key-2` and so on, by their place in the list; the same one twice is one key.
 */
export function parseApiKeys(list: string): ApiKeyList {
  const given = list.split(',').map((each) => each.trim());
  const texts = given.filter((each, index) => each !== '' && (each.includes(':') || given.indexOf(each) === index));
  if (texts.length === 0) return { keys: [], weak: [], revealing: [], errors: ['holds none'] };
  const entries = texts.map(readEntry);
  const keys = entries.map(({ name, text }) => createApiKey(name, text));
  const weak = entries.filter(({ text }) => text.length < SHORTEST_STRONG).map(({ name }) => name);
  const revealing = entries.filter(looksSecret).map(({ place }) => place);
  const wrong = entries.flatMap(({ errors }) => errors);
  const errors = wrong.length > 0 ? wrong : [...repeatedNames(keys), ...repeatedKeys(keys)];
  return { keys, weak, revealing, errors: [...new Set(errors)] };
}

function readEntry(entry: string, index: number): Entry {
  const colon = entry.indexOf(':');
  const place = `key-${index + 1}`;
  const given = colon === -1 ? undefined : entry.slice(0, colon);
  const name = given?.toLowerCase() ?? place;
  const text = entry.slice(colon + 1);
  if (!visibleAscii.test(entry)) {
    return {
      name,
      given,
      place,
      text,
      errors: ['must be visible ASCII characters, with commas between one and the next'],
    };
  }
  const errors: string[] = [];
  if (!nameFormat.test(name)) {
    errors.push(`has no name before the colon of ${place}: it takes 1 to 32 letters, digits, - and _`);
  }
  if (name === ANONYMOUS) errors.push(`cannot call ${place} ${ANONYMOUS}: so is called whoever has no key`);
  if (text === '') errors.push(`has no key behind the colon of ${place}`);
  if (text.includes(':')) errors.push(`has a second colon in ${place}: a key holds none`);
  return { name, given, place, text, errors };
}

/** Capitals behind small letters, and letters behind digits, are how keys look: it may stand on the wrong side of the colon. */
function looksSecret({ given = '' }: Entry): boolean {
  return given.length > LONGEST_PLAIN_NAME || /[a-z].*[A-Z]|\d.*[A-Za-z]/.test(given);
}

function repeatedNames(keys: readonly ApiKey[]): string[] {
  const names = keys.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => `calls two keys ${name}: each takes a name of its own`);
}

function repeatedKeys(keys: readonly ApiKey[]): string[] {
  return keys.flatMap((key, index) => {
    const first = keys.slice(0, index).find(({ digest }) => digest.equals(key.digest));
    return first === undefined || first.name === key.name
      ? []
      : [`holds one key twice, as ${first.name} and as ${key.name}`];
  });
}
