import type { DescribedApi, DescribedOperation } from './described-operations.js';
import { readJson } from './read-json.js';
import { refusedInWords } from './refused-in-words.js';
import { schemaJudge, type Verdict } from './schema-judge.js';
import type { TriedRequest } from './tried-request.js';

export interface Judgement {
  /** What is asked for. Absent where there is nothing at the path, or nothing of this method. */
  readonly operation: DescribedOperation | undefined;
  /** Whether there is something at the path. */
  readonly hasPath: boolean;
  readonly verdict: Verdict;
}

export type JudgeRequest = (request: TriedRequest) => Judgement;

/** What judges requests by the description alone, with nothing of the server's own way to read them. */
export function requestJudge({ operations, schemas }: DescribedApi): JudgeRequest {
  const judge = schemaJudge(schemas);
  return (request) => {
    const { method, target, headers, body } = request;
    const path = target.replace(/\?.*$/, '');
    const matches = operations.filter((operation) => matcherOf(operation).test(aliases.get(path) ?? path));
    // Several paths may match one that is asked for, and the first of them takes it.
    const there = matches.filter((operation) => operation.path === matches[0]?.path);
    const operation = there.find((one) => one.method === (method === 'HEAD' ? 'GET' : method));
    if (operation === undefined) return { operation, hasPath: there.length > 0, verdict: 'refused' };

    const values = new Map<string, string>();
    const verdicts: Verdict[] = [];
    for (const [parameter, given] of givenFor(operation, target)) {
      const [text, another] = given.map(decode);
      const isLeftOut = given.length === 0 && !parameter.required;
      if (!isLeftOut)
        verdicts.push(text === undefined || given.length > 1 ? 'refused' : judge.text(parameter.schema, text));
      if (text !== undefined && another === undefined) values.set(`${parameter.in} ${parameter.name}`, text);
    }
    if (operation.body !== undefined) {
      const read = readJson(headers['Content-Type'], body);
      const ofBody = read ? judge.value(operation.body, read.value) : 'refused';
      verdicts.push(ofBody);
      // What is not allowed may be nested too deep to be written again.
      if (read && ofBody === 'allowed') values.set('body', JSON.stringify(read.value));
    }
    const verdict = worst(verdicts);
    return {
      operation,
      hasPath: true,
      verdict: verdict === 'allowed' ? refusedInWords(operation.id, values) : verdict,
    };
  };
}

/** Other spellings that the descriptions of these operations allow in words. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['/docs/', '/docs'],
  ['/redoc/', '/redoc'],
  ['/repositories', '/repositories/'],
]);

const matchers = new Map<string, RegExp>();

function matcherOf({ path }: DescribedOperation): RegExp {
  const matcher = matchers.get(path) ?? new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]*)')}$`);
  matchers.set(path, matcher);
  return matcher;
}

/** Each parameter with what is given for it, as it went over the wire. */
function givenFor(
  operation: DescribedOperation,
  target: string,
): (readonly [DescribedOperation['parameters'][number], readonly string[]])[] {
  const [path = '', ...rest] = target.split('?');
  const segments = matcherOf(operation).exec(path)?.slice(1) ?? [];
  const pairs = rest
    .join('?')
    .split('&')
    .map((pair) => /^([^=]*)=?(.*)$/s.exec(pair) ?? []);
  return operation.parameters.map((parameter) => {
    if (parameter.in === 'path') return [parameter, segments.splice(0, 1)];
    const named = pairs.filter(([, name = '']) => decode(name.replaceAll('+', ' ')) === parameter.name);
    return [parameter, named.map(([, , value = '']) => value.replaceAll('+', ' '))];
  });
}

function decode(wire: string): string | undefined {
  try {
    return decodeURIComponent(wire);
  } catch {
    return undefined;
  }
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refused')) return 'refused';
  return verdicts.includes('either') ? 'either' : 'allowed';
}
