import { UnusableInputError } from './unusable-input-error.js';

/** One name, in each of the ways in which the files of an adapter write it. */
export interface AdapterNames {
  /** `my-network`: the package, its files, and what its readings call the network. */
  readonly kebab: string;
  /** `myNetwork`: a value. */
  readonly camel: string;
  /** `MyNetwork`: part of a type's or a function's name. */
  readonly pascal: string;
  /** `My Network`: for people. */
  readonly title: string;
}

/** As long as the name of a network may be. */
const LONGEST_NAME = 40;

const grammar = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;

/** The options of the one would be called like those that every call of a port takes; two types of the other would have one name. */
const taken: ReadonlySet<string> = new Set(['call', 'read']);

/** @throws UnusableInputError where a package, a network or an identifier cannot be called that. */
export function toAdapterNames(name: string): AdapterNames {
  if (name.length > LONGEST_NAME) throw new UnusableInputError(`a name has ${String(LONGEST_NAME)} characters at most`);
  if (taken.has(name))
    throw new UnusableInputError(`'${name}' cannot be a name: its files would have one name for two things`);
  if (!grammar.test(name)) {
    throw new UnusableInputError(
      `'${name}' cannot be a name: use small letters and digits with single hyphens inside, and begin with a letter`,
    );
  }
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const pascal = words.join('');
  return {
    kebab: name,
    camel: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    title: words.join(' '),
  };
}
