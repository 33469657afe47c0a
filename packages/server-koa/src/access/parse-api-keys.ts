import { ANONYMOUS, createApiKey, type ApiKey } from './api-key.js';

/** The keys of a list, and what is to be said of them. */
export interface ApiKeyList {
  readonly keys: readonly ApiKey[];
  /** The names of those that can be guessed. */
  readonly weak: readonly string[];
  /** What is wrong with the list, with no key in it. */
  readonly errors: readonly string[];
}

/** Fewer characters than this can be tried through. */
const SHORTEST_STRONG = 16;

const visibleAscii = /^[\x21-\x7e]+$/;
const nameFormat = /^[a-z0-9][a-z0-9_-]{0,31}$/;

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly errors: readonly string[];
}

/**
 * Reads `NAME:KEY,KEY2`. A key goes out as a bearer token, whose grammar holds no colon, so that the first one always ends a
 * name. Keys without one are called `key-1`, `key-2` and so on, by their place in the list.
 */
export function parseApiKeys(list: string): ApiKeyList {
  const texts = list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (texts.length === 0) return { keys: [], weak: [], errors: ['holds none'] };
  const entries = texts.map(readEntry);
  const keys = entries.map(({ name, text }) => createApiKey(name, text));
  const weak = entries.filter(({ text }) => text.length < SHORTEST_STRONG).map(({ name }) => name);
  const wrong = entries.flatMap(({ errors }) => errors);
  const errors = wrong.length > 0 ? wrong : [...repeatedNames(keys), ...repeatedKeys(keys)];
  return { keys, weak, errors: [...new Set(errors)] };
}

function readEntry(entry: string, index: number): Entry {
  const colon = entry.indexOf(':');
  const place = `key-${index + 1}`;
  const name = colon === -1 ? place : entry.slice(0, colon).toLowerCase();
  const text = entry.slice(colon + 1);
  if (!visibleAscii.test(entry)) {
    return { name, text, errors: ['must be visible ASCII characters, with commas between one and the next'] };
  }
  const errors: string[] = [];
  if (!nameFormat.test(name)) {
    errors.push(`has no name before the colon of ${place}: it takes 1 to 32 letters, digits, - and _`);
  }
  if (name === ANONYMOUS) errors.push(`cannot call ${place} ${ANONYMOUS}: so is called whoever has no key`);
  if (text === '') errors.push(`has no key behind the colon of ${place}`);
  if (text.includes(':')) errors.push(`has a second colon in ${place}: a key holds none`);
  return { name, text, errors };
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
