import fc from 'fast-check';
import { apiValidatorOf } from '../support/api-validator.js';
import { checkTriedAnswer } from './check-tried-answer.js';
import { describedApi, type DescribedOperation } from './described-operations.js';
import { worldWords } from './hostile-values.js';
import { requestJudge } from './judge-request.js';
import { requestArbitrary } from './request-arbitrary.js';
import type { TriedServer } from './tried-server.js';

/** What has been tried. */
export interface Tries {
  /** How often each operation was asked for. */
  readonly operations: Map<string, number>;
  readonly statuses: Map<number, number>;
}

export interface TryOptions {
  /** At least so many. */
  readonly count: number;
  /** What every request says of itself; nothing where it is absent. */
  readonly authorization?: string;
  /** Whether that is no key, so that whatever wants one is refused. */
  readonly isRefused?: boolean;
}

/**
 * The same requests in every run, so that whoever reads of a failure finds it, and nobody is failed by another one's chance. Another
 * seed tries others: `FAST_CHECK_SEED=1`, say.
 */
const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20_190_913);

/** So many at once. */
const SENDERS = 8;

/** Tries requests made from the server's own description. @throws with the smallest request that is not answered as it says. */
export async function tryRequests(server: TriedServer, options: TryOptions): Promise<Tries> {
  const { count, authorization, isRefused = false } = options;
  const { body: description } = await server.send({ method: 'GET', target: '/openapi.json', headers: {} });
  const api = describedApi(description);
  const { check } = apiValidatorOf(description);
  const judge = requestJudge(api);
  const tries: Tries = { operations: new Map(api.operations.map(({ id }) => [id, 0])), statuses: new Map() };
  const words = { schemas: api.schemas, words: worldWords };
  const arbitraries = api.operations.map((one) => ({ weight: weightOf(one), arbitrary: requestArbitrary(one, words) }));
  const property = fc.asyncProperty(fc.oneof(...arbitraries), async (request) => {
    const headers = { ...request.headers, ...(authorization !== undefined && { Authorization: authorization }) };
    const answer = await server.send({ ...request, headers });
    const judgement = judge(request);
    add(tries.statuses, answer.status);
    if (judgement.operation) add(tries.operations, judgement.operation.id);
    check(request.method, request.target, answer);
    checkTriedAnswer({ request, judgement, isRefused }, answer);
  });
  // Each sender has requests of its own, one after another, so that what fails shrinks to a single one.
  const numRuns = Math.ceil(count / SENDERS);
  const senders = Array.from({ length: SENDERS }, (_, index) => fc.assert(property, { seed: seed + index, numRuns }));
  const ends = await Promise.allSettled(senders);
  // Those who fail together mostly fail of one thing.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return tries;
}

/** Where nothing can be said, less can be said wrong. */
function weightOf({ parameters, body }: DescribedOperation): number {
  return parameters.length === 0 && body === undefined ? 1 : 4;
}

function add<Key>(counts: Map<Key, number>, key: Key, more = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** All tries together. */
export function sumOfTries(parts: readonly Tries[]): Tries {
  const sum: Tries = { operations: new Map(), statuses: new Map() };
  for (const { operations, statuses } of parts) {
    for (const [id, count] of operations) add(sum.operations, id, count);
    for (const [status, count] of statuses) add(sum.statuses, status, count);
  }
  return sum;
}
