import { createHash } from 'node:crypto';

const GITHUB_NAMED_IDS = 1_000_000_000;
// GraphQL gives the id of a repository as a whole number of 32 bits.
const REPOSITORY_IDS = 2n ** 31n - 1n;
const NUMBER_DIGITS = 12;

function hexadecimal(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hash(text: string): bigint {
  return BigInt(`0x${hexadecimal(text).slice(0, 16)}`);
}

/** The id a login has on GitHub. It depends on nothing but the login, and two logins may (rarely) have the same. */
export function githubIdOf(login: string): number {
  return Number(hash(`github ${login.toLowerCase()}`) % BigInt(GITHUB_NAMED_IDS)) + 1;
}

/** The id a username has on X: 19 digits, depending on nothing but the username. */
export function xIdOf(username: string): string {
  return `1${String(hash(`x ${username.toLowerCase()}`) % 10n ** 18n).padStart(18, '0')}`;
}

/** The id a repository has on GitHub. It depends on its full name alone, and two may (rarely) have the same. */
export function repositoryIdOf(owner: string, name: string): number {
  return Number(hash(`repository ${owner.toLowerCase()}/${name.toLowerCase()}`) % REPOSITORY_IDS) + 1;
}

/** The id of somebody's gist, by its place among them. */
export function gistIdOf(owner: string, index: number): string {
  return hexadecimal(`gist ${owner.toLowerCase()} ${index}`).slice(0, 32);
}

/** What Bitbucket calls something, in the braces that belong to it. */
export function uuidOf(text: string): string {
  const digits = hexadecimal(`uuid ${text.toLowerCase()}`);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `{${parts.join('-')}-${digits.slice(20, 32)}}`;
}

/** Handles that are a prefix and a number, their ids, and the way back from either to the number. */
export interface NumberedHandles {
  handle(number: number): string;
  xId(number: number): string;
  /** The number in a handle, in any case, if it is one of these. */
  numberInHandle(handle: string): number | undefined;
  numberInXId(id: string): number | undefined;
}

/** Handles `prefix` + `first`…`last`, the number written with `digits` digits. */
export function numberedHandles(range: {
  readonly prefix: string;
  readonly digits: number;
  readonly first: number;
  readonly last: number;
}): NumberedHandles {
  const { prefix, digits, first, last } = range;
  const idPrefix = `2${String(hash(`numbered ${prefix.toLowerCase()}`) % 10n ** 6n).padStart(6, '0')}`;
  const numberAfter = (text: string, start: string, length: number): number | undefined => {
    const rest = text.slice(start.length);
    if (!text.startsWith(start) || rest.length !== length || !/^\d+$/.test(rest)) return undefined;
    const number = Number(rest);
    return number >= first && number <= last ? number : undefined;
  };
  return {
    handle: (number) => `${prefix}${String(number).padStart(digits, '0')}`,
    xId: (number) => `${idPrefix}${String(number).padStart(NUMBER_DIGITS, '0')}`,
    numberInHandle: (handle) => numberAfter(handle.toLowerCase(), prefix.toLowerCase(), digits),
    numberInXId: (id) => numberAfter(id, idPrefix, NUMBER_DIGITS),
  };
}
