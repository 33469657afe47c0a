import { ServerResponse, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusals } from '../access/refusals.js';
import { JSON_TYPE } from '../http/send.js';
import type { RefusalReason } from '../metrics/metrics.js';
import { constantHeaders } from '../middleware/set-constant-headers.js';

interface RawAnswer {
  readonly reason: RefusalReason;
  readonly status: string;
  readonly sentence: string;
}

const malformed: RawAnswer = { reason: 'malformed', status: '400 Bad Request', sentence: refusals.malformed };

/** By what Node calls the reason. */
const answers: ReadonlyMap<unknown, RawAnswer> = new Map([
  ['HPE_INVALID_URL', { reason: 'malformed', status: '400 Bad Request', sentence: refusals.malformedPath }],
  [
    'HPE_HEADER_OVERFLOW',
    { reason: 'large_headers', status: '431 Request Header Fields Too Large', sentence: refusals.largeHeaders },
  ],
  ['ERR_HTTP_REQUEST_TIMEOUT', { reason: 'late', status: '408 Request Timeout', sentence: refusals.late }],
]);

/** How long whoever was answered may go on sending. Closing at once would take the answer away again. */
const LINGER_MS = 1000;

export interface AnswerClientErrorsOptions {
  readonly isSandbox: boolean;
  /** Hears of each connection that is refused, also of those that are closed before anything is read. */
  readonly onRefusal?: ((reason: RefusalReason) => void) | undefined;
}

/**
 * Answers what Node cannot even read as a request, or waits for in vain, which no app gets to see. The requests before it on its
 * connection are answered first, and none behind it is.
 */
export function answerClientErrors(server: Server, options: AnswerClientErrorsOptions): void {
  const { isSandbox, onRefusal = () => undefined } = options;
  server.on('drop', () => {
    onRefusal('too_many');
  });
  const failed = new WeakSet<Duplex>();
  server.on('clientError', (error: Error, socket: Duplex) => {
    const code = 'code' in error ? error.code : undefined;
    if (code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    // Whatever else comes is told as another error, and no better understood.
    if (failed.has(socket)) return;
    failed.add(socket);
    const answer = answers.get(code) ?? malformed;
    onRefusal(answer.reason);
    whenItsTurn(socket, () => {
      end(socket, rawAnswer(answer, isSandbox));
    });
  });
}

function end(socket: Duplex, answer: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(answer);
  const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.once('close', () => {
    clearTimeout(cut);
  });
}

/**
 * Waits for the answers that are due, since what is written before would be taken for a part of one of them. Where one is due to a
 * request whose body is still coming, it is that one which has gone wrong, and nothing else will answer it.
 */
function whenItsTurn(socket: Duplex, work: () => void): void {
  const due = '_httpMessage' in socket ? socket._httpMessage : undefined;
  if (!isResponse(due) || (!due.headersSent && !due.req.complete)) {
    work();
    return;
  }
  // One that has begun, to a request that never ends, could not be told from one that goes on.
  if (!due.req.complete) {
    socket.destroy();
    return;
  }
  due.once('close', () => {
    whenItsTurn(socket, work);
  });
}

function isResponse(value: unknown): value is ServerResponse {
  return value instanceof ServerResponse;
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
