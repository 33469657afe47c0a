import { expect } from 'chai';
import { z } from 'zod';
import { exchange, type Exchange, type RawAnswer } from './exchange.js';

/** Something that is sent, and all that may come back. */
export interface HostileCase {
  /** What is odd about it. */
  readonly title: string;
  readonly sent: string | Buffer;
  /** The statuses of the answers, in order. */
  readonly statuses: readonly number[];
  /** Whether the connection has to be closed behind the last of them: where nobody can tell any more what a request is. */
  readonly closes?: boolean;
}

const errorsSchema = z.strictObject({ errors: z.array(z.string().min(1)).min(1) });
const gistErrorSchema = z.strictObject({ error: z.enum(['invalid_request', 'not_found']) });
const errorSchema = z.union([errorsSchema, gistErrorSchema]);

/** Whatever is reflected from a request into the head of an answer, and anything that a prototype would have left behind. */
const injected = /injected/i;

const expectedHeaders = ['content-type', 'x-content-type-options', 'cache-control'];

/** Sends it, and checks what comes back: as many answers as it says, each of them whole, and nothing more. */
export async function checkCase(origin: string, { sent, statuses, closes = false }: HostileCase): Promise<void> {
  const received = await exchange(origin, sent);
  expect(received.answers.map(({ status }) => status)).to.deep.equal(statuses);
  expect(received.rest).to.equal('');
  if (closes) expect(received.isClosed, 'whether the connection is closed').to.equal(true);
  for (const answer of received.answers) checkAnswer(answer);
  await checkHealth(origin);
}

function checkAnswer({ status, headers, body }: RawAnswer): void {
  if (status < 200 || status === 204) return;
  for (const name of expectedHeaders) expect([...headers.keys()]).to.include(name);
  for (const [name, value] of headers) {
    expect(name).not.to.match(injected);
    // A link leads back to the path that was asked for, which is no harm: it is encoded, and within brackets.
    if (name !== 'link') expect(value, name).not.to.match(injected);
  }
  if (status < 400 || body === '') return;
  expect(headers.get('content-type')).to.equal('application/json; charset=utf-8');
  errorSchema.parse(JSON.parse(body));
}

/** The next one to ask is answered as ever, and objects are as they were. */
async function checkHealth(origin: string): Promise<void> {
  const next: Exchange = await exchange(
    origin,
    'GET /_health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  expect(next.answers.map(({ status, body }) => [status, body])).to.deep.equal([[200, '{"status":"ok"}']]);
  const fresh: object = {};
  expect(fresh).not.to.have.property('polluted');
}
