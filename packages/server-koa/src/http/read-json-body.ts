import { CodetiesError } from '@codeties/core';
import type { IncomingMessage } from 'node:http';
import { InvalidRequestError } from './invalid-request-error.js';
import { nestsDeeper } from './nests-deeper.js';

/** More than a body takes that names one developer. */
const MOST_BYTES = 10_240;

/** Deeper than anything that is asked for, and not so deep that reading it could hurt. */
const DEEPEST = 16;

const jsonType = /^application\/json *(?:; *charset="?utf-?8"? *)?;? *$/i;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body that is to be JSON.
 *
 * @throws InvalidRequestError where it is none, is too large, or is nested too deep. CodetiesError `aborted` where the client goes away before its end.
 */
export async function readJsonBody(request: IncomingMessage, mostBytes: number = MOST_BYTES): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!jsonType.test(type)) throw new InvalidRequestError(['the body must be JSON: send it as application/json']);
  if (encoding !== 'identity') throw new InvalidRequestError(['the body must not be compressed']);
  const bytes = await readBytes(request, mostBytes);
  const text = orNotJson(() => utf8.decode(bytes));
  if (nestsDeeper(text, DEEPEST)) throw new InvalidRequestError([`the body is nested more than ${DEEPEST} deep`]);
  return orNotJson((): unknown => JSON.parse(text));
}

function orNotJson<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new InvalidRequestError(['the body is not JSON']);
  }
}

async function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Reading no further leaves the connection open, so that there is somebody to tell.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Buffer)) continue;
      length += chunk.length;
      if (length > mostBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new CodetiesError({ code: 'aborted', cause });
  }
  if (length <= mostBytes) return Buffer.concat(chunks);
  request.resume();
  throw new InvalidRequestError([`the body is longer than ${mostBytes} bytes`], 413);
}
