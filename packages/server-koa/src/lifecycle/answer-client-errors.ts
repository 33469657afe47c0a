import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { JSON_TYPE } from '../http/send.js';
import { constantHeaders } from '../middleware/set-constant-headers.js';

interface RawAnswer {
  readonly status: string;
  readonly sentence: string;
}

const malformed: RawAnswer = { status: '400 Bad Request', sentence: 'the request is malformed' };

/** By what Node calls the reason. */
const answers: ReadonlyMap<unknown, RawAnswer> = new Map([
  [
    'HPE_INVALID_URL',
    {
      status: '400 Bad Request',
      sentence: 'the path is no URL: whatever is not ASCII has to be percent-encoded (ñ is %C3%B1)',
    },
  ],
  [
    'HPE_HEADER_OVERFLOW',
    { status: '431 Request Header Fields Too Large', sentence: 'the headers of the request are too large' },
  ],
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    { status: '408 Request Timeout', sentence: 'the request did not arrive in time: send it at once' },
  ],
]);

/** Answers what Node cannot even read as a request, which no app gets to see. */
export function answerClientErrors(server: Server, isSandbox: boolean): void {
  server.on('clientError', (error: Error, socket: Duplex) => {
    const code = 'code' in error ? error.code : undefined;
    // Behind the beginning of another answer it would only be taken for a part of that.
    if (code === 'ECONNRESET' || !socket.writable || ('_httpMessage' in socket && socket._httpMessage)) {
      socket.destroy();
      return;
    }
    socket.end(rawAnswer(answers.get(code) ?? malformed, isSandbox));
  });
}

function rawAnswer({ status, sentence }: RawAnswer, isSandbox: boolean): string {
  const body = JSON.stringify({ errors: [sentence] });
  const headers = {
    ...constantHeaders(isSandbox),
    'Content-Type': JSON_TYPE,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n');
}
