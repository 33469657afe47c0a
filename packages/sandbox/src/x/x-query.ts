import { isXUsername, xUsernamePattern } from '../world/handle-grammar.js';
import type { BadParameter } from './problems.js';
import { userFields } from './render-user.js';

/** Reads the parameters of one request to X, and collects what is wrong with them. */
export interface XQuery {
  readonly bad: readonly BadParameter[];
  /** The usernames or ids of a batch: 1 to 100. */
  batch(name: 'usernames' | 'ids'): string[];
  /** A username in the path. */
  username(value: string): string;
  /** An id in the path. */
  id(value: string): string;
  maxResults(): number;
  fields(): string[];
}

const DEFAULT_ROWS = 100;
const MOST_ROWS = 1000;
const MOST_BATCH = 100;
const ID_PATTERN = '^[0-9]{1,19}$';

/** A parameter whose value only the endpoint itself could judge. */
export function badValue(name: string, value: string): BadParameter {
  return { name, values: [value], message: `The \`${name}\` query parameter value [${value}] is not valid` };
}

/** The query of a request to an endpoint that takes parameters of these names. */
export function createXQuery(parameters: URLSearchParams, known: readonly string[]): XQuery {
  const bad: BadParameter[] = [];
  const refuseAs = (name: string, values: readonly string[], message: string): void => {
    bad.push({ name, values, message });
  };
  const matches = (name: string, value: string): boolean =>
    name.startsWith('username') ? isXUsername(value) : /^\d{1,19}$/.test(value);
  const checked = (name: string, value: string): string => {
    const pattern = name.startsWith('username') ? xUsernamePattern : ID_PATTERN;
    if (!matches(name, value))
      refuseAs(name, [value], `The \`${name}\` query parameter value [${value}] does not match ${pattern}`);
    return value;
  };
  for (const [name, value] of parameters) {
    if (known.includes(name)) continue;
    refuseAs(name, [value], `The query parameter [${name}] is not one of [${known.join(',')}]`);
  }
  return {
    bad,
    batch: (name) => {
      const values = (parameters.get(name) ?? '').split(',').filter((value) => value !== '');
      if (values.length < 1) refuseAs(name, values, `The \`${name}\` query parameter can not be empty`);
      if (values.length > MOST_BATCH) {
        refuseAs(
          name,
          values,
          `The number of values in the \`${name}\` query parameter list [${values.length}] is not between 1 and ${MOST_BATCH}`,
        );
      }
      return values.map((value) => checked(name, value));
    },
    username: (value) => checked('username', value),
    id: (value) => checked('id', value),
    maxResults: () => {
      const text = parameters.get('max_results') ?? String(DEFAULT_ROWS);
      const rows = /^\d{1,9}$/.test(text) ? Number(text) : 0;
      if (rows < 1 || rows > MOST_ROWS) {
        refuseAs(
          'max_results',
          [text],
          `The \`max_results\` query parameter value [${text}] is not between 1 and ${MOST_ROWS}`,
        );
      }
      return rows;
    },
    fields: () => {
      const fields = (parameters.get('user.fields') ?? '').split(',').filter((field) => field !== '');
      for (const field of fields) {
        if (userFields.includes(field)) continue;
        refuseAs(
          'user.fields',
          [field],
          `The \`user.fields\` query parameter value [${field}] is not one of [${userFields.join(',')}]`,
        );
      }
      return fields;
    },
  };
}
