import type { Pool } from 'undici';
import { ask, type Reply } from '../load/ask.js';
import type { SoakBook } from './soak-book.js';
import type { SoakKind, SoakRequest } from './soak-request.js';

export interface SendOptions {
  readonly client: Pool;
  readonly book: SoakBook;
  /** Whether times count yet. */
  readonly isWarm: () => boolean;
}

/** Sends one request of a kind, and enters into the book what comes of it. Its time counts from when it was due. */
export async function sendRequest({ client, book, isWarm }: SendOptions, kind: SoakKind, due: number): Promise<void> {
  const request = kind.next();
  if (request.leaves !== undefined) {
    book.noteLeft(request.recorded ?? []);
    book.left += 1;
    await askAndLeave(client, request);
    return;
  }
  const reply = await ask(client, request.question);
  const problem = problemOf(request, reply);
  if (problem !== undefined) {
    book.problems.push(`${kind.name}: ${problem}`);
    return;
  }
  book.answered += 1;
  book.noteRecorded(request.recorded ?? []);
  if (isWarm()) book.noteTime(kind.name, performance.now() - due);
}

function problemOf({ statuses, question }: SoakRequest, reply: Reply): string | undefined {
  if (!reply.isAnswered) return `${question.path} was not answered: ${reply.code}`;
  if (statuses.includes(reply.status)) {
    const isFailure =
      reply.status === 200 && question.method === 'POST' && /"(?:undecided|partial|status)":/.test(reply.body);
    return isFailure ? `${question.path} was answered in part: ${reply.body.slice(0, 200)}` : undefined;
  }
  return `${question.path} was answered with ${reply.status}: ${reply.body.slice(0, 200)}`;
}

/** Goes away in the middle, on purpose. */
async function askAndLeave(client: Pool, { question, leaves }: SoakRequest): Promise<void> {
  if (typeof leaves === 'number') {
    await ask(client, question, AbortSignal.timeout(Math.ceil(leaves)));
    return;
  }
  const leaving = new AbortController();
  const { path, method = 'GET', headers = {}, body } = question;
  try {
    const response = await client.request({
      path,
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: leaving.signal,
    });
    response.body.on('error', () => undefined);
    for await (const chunk of response.body) if (String(chunk).length > 0) break;
    leaving.abort();
  } catch {
    // What it would have been answered is nobody's business.
  }
}
