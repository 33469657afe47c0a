import { CodetiesError } from '@codeties/core';
import type { IncomingMessage } from 'node:http';
import { createBodyBudget, type BodyBudget, type BodyShare } from './create-body-budget.js';
import { InvalidRequestError } from './invalid-request-error.js';
import { nestsDeeper } from './nests-deeper.js';

/** More than a body takes that names one developer. */
const MOST_BYTES = 10_240;

/** Deeper than anything that is asked for, and not so deep that reading it could hurt. */
const DEEPEST = 16;

/** For all the bodies that this process holds while they come and are read. */
const processBudget: BodyBudget = createBodyBudget(67_108_864);

const jsonType = /^application\/json *(?:; *charset="?utf-?8"? *)?;? *$/i;

const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface ReadJsonBodyOptions {
  /** Of this one body; 10,240 where it is absent. */
  readonly mostBytes?: number | undefined;
  /** What it shares with others; that of the process where it is absent. */
  readonly budget?: BodyBudget | undefined;
}

/**
 * Reads a body that is to be JSON.
 *
 * @throws InvalidRequestError where it is none, is too large, or is nested too deep. OverloadError where others take all the room.
 * CodetiesError `aborted` where the client goes away before its end.
 */
export async function readJsonBody(request: IncomingMessage, options: ReadJsonBodyOptions = {}): Promise<unknown> {
  const { mostBytes = MOST_BYTES, budget = processBudget } = options;
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!jsonType.test(type)) throw new InvalidRequestError(['the body must be JSON: send it as application/json']);
  if (encoding !== 'identity') throw new InvalidRequestError(['the body must not be compressed']);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(request, mostBytes);
  const share = budget.share();
  try {
    const bytes = await readBytes(request, mostBytes, share);
    const text = orNotJson(() => utf8.decode(bytes));
    if (nestsDeeper(text, DEEPEST)) throw new InvalidRequestError([`the body is nested more than ${DEEPEST} deep`]);
    return orNotJson((): unknown => JSON.parse(text));
  } finally {
    share.release();
  }
}

function orNotJson<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new InvalidRequestError(['the body is not JSON']);
  }
}

async function readBytes(request: IncomingMessage, mostBytes: number, share: BodyShare): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(request, mostBytes);
    try {
      share.take(chunk.length);
    } catch (refusal) {
      request.resume();
      throw refusal;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer, void> {
  try {
    // Reading no further leaves the connection open, so that there is somebody to tell.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (chunk instanceof Buffer) yield chunk;
    }
  } catch (cause) {
    throw new CodetiesError({ code: 'aborted', cause });
  }
}

/** What still comes is let pass, so that the connection can be used again. */
function tooLarge(request: IncomingMessage, mostBytes: number): InvalidRequestError {
  request.resume();
  return new InvalidRequestError([`the body is longer than ${mostBytes} bytes`], 413);
}
