import { listed } from '../parts/listed.js';
import { networkName } from '../parts/network-name.js';
import type { NameProblems, Names } from './read-names.js';

/** An answer's errors, each where it belongs. */
export interface SortedErrors {
  readonly problems: NameProblems;
  /** What is about neither name. */
  readonly rest: readonly string[];
}

/** Either contract's way to say that somebody does not exist somewhere. */
const denial = /^(?<name>.*) is (?:no|not) a valid user in (?<network>\S+)$/s;

/** Sorts the sentences of an answer by the name that they are about. */
export function readErrors(errors: readonly string[], [one, other]: Names): SortedErrors {
  const missing = new Map<string, string[]>();
  const rest: string[] = [];
  for (const sentence of errors) {
    const { name, network } = denial.exec(sentence)?.groups ?? {};
    if (network === undefined || (name !== one && name !== other)) rest.push(sentence);
    else missing.set(name, [...(missing.get(name) ?? []), networkName(network)]);
  }
  const problemOf = (name: string): string | undefined => {
    const networks = missing.get(name);
    return networks && `${name} does not exist on ${listed(networks, 'or')}`;
  };
  return { problems: [problemOf(one), problemOf(other)], rest };
}
