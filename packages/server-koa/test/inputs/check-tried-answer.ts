import { smallWorldDevelopers } from '@codeties/sandbox';
import { expect } from 'chai';
import { z } from 'zod';
import type { Answer } from '../support/ask.js';
import type { DescribedOperation } from './described-operations.js';
import type { Judgement } from './judge-request.js';
import type { TriedRequest } from './tried-request.js';

const errorsSchema = z.strictObject({ errors: z.array(z.string().min(1)).min(1), evidence: z.unknown().optional() });
const gistErrorSchema = z.strictObject({ error: z.literal('invalid_request') });

const unknownUser = /^.+ is (?:no a|not a) valid user in (?:github|twitter)$/su;
const unreadable = /^whether (.+) follows (.+) in twitter cannot be read: /su;

const protectedNames = new Set(smallWorldDevelopers.filter(({ isProtected }) => isProtected).map(({ login }) => login));

export interface Tried {
  readonly request: TriedRequest;
  readonly judgement: Judgement;
  /** Whether it came without a key that there has to be. */
  readonly isRefused: boolean;
}

/** Checks an answer against what the description makes of its request. @throws where they disagree. */
export function checkTriedAnswer({ request, judgement, isRefused }: Tried, answer: Answer): void {
  const { operation, hasPath, verdict } = judgement;
  const { status, headers, body } = answer;
  checkHeaders(request, answer);
  if (isRefused && operation?.needsKey !== false) {
    // Some paths are open to any method, and none of them has more than one.
    if (operation || !hasPath) expect(status, 'the status without a key').to.equal(401);
    else expect(status, 'the status without a key').to.be.oneOf([401, 204, 405]);
    expect(headers['www-authenticate'] === 'Bearer').to.equal(status === 401);
  } else if (!hasPath) {
    expect(status, 'the status where nothing is').to.equal(404);
  } else if (operation === undefined) {
    expect(status, 'the status of a method that is not there').to.equal(request.method === 'OPTIONS' ? 204 : 405);
    expect(headers.allow).to.be.a('string');
  } else if (verdict === 'refused') {
    expect(status, 'the status of what is not allowed').to.be.oneOf(refusalsOf(operation, request));
    if (operation.id.startsWith('readGists') && body !== '') gistErrorSchema.parse(JSON.parse(body));
  } else if (status === 400) {
    checkRefusal(operation.id, verdict, answer);
  } else if (status >= 500) {
    checkFailure(operation.id, answer);
  }
}

/** A body that is too large is not read. What has no wrong requests has none of such a name. */
function refusalsOf({ statuses }: DescribedOperation, { body = '' }: TriedRequest): readonly number[] {
  if (!statuses.includes(400)) return [404];
  return Buffer.byteLength(body) > 10_240 ? [400, 413] : [400];
}

function checkHeaders({ method, headers: sent }: TriedRequest, { status, headers, body }: Answer): void {
  expect(headers['x-content-type-options']).to.equal('nosniff');
  expect(headers['cache-control']).to.be.a('string');
  const id = sent['X-Request-Id'] ?? '';
  if (/^[\w.:-]{1,100}$/.test(id)) expect(headers['x-request-id']).to.equal(id);
  else expect(headers['x-request-id']).to.match(/^[\da-f-]{36}$/);
  expect(headers).not.to.have.property('x-injected');
  if (status === 429 || status === 503) expect(headers['retry-after']).to.match(/^[1-9]\d*$/);
  if (status === 204) return;
  expect(headers['content-type']).to.be.a('string');
  if (status >= 400) expect(headers['content-type']).to.equal('application/json; charset=utf-8');
  if (headers['content-length'] !== undefined && method !== 'HEAD') {
    expect(Buffer.byteLength(body)).to.equal(Number(headers['content-length']));
  }
}

/** What is allowed is refused only by the networks, which have no such user; what may be either is the server's affair. */
function checkRefusal(operation: string, verdict: Judgement['verdict'], { body }: Answer): void {
  if (verdict === 'either') return;
  expect(operation, 'the operation that refuses what is allowed').to.equal('checkConnection');
  if (body === '') return;
  for (const sentence of errorsSchema.parse(JSON.parse(body)).errors) expect(sentence).to.match(unknownUser);
}

/** The networks of the sandbox are well. All that cannot be read is what protected accounts hide from whom they do not know. */
function checkFailure(operation: string, { status, body }: Answer): void {
  expect([operation, status], 'a failure').to.deep.equal(['checkConnection', 502]);
  if (body === '') return;
  for (const sentence of errorsSchema.parse(JSON.parse(body)).errors) {
    const named = (unreadable.exec(sentence) ?? []).slice(1).map((name) => name.toLowerCase());
    expect(
      named.some((name) => protectedNames.has(name)),
      sentence,
    ).to.equal(true);
  }
}
