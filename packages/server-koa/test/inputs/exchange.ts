import { once } from 'node:events';
import { connect } from 'node:net';

/** One answer of those that came back. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** All that came back on one connection. */
export interface Exchange {
  readonly answers: readonly RawAnswer[];
  /** What is behind the last whole answer. */
  readonly rest: string;
  /** Whether the server closed the connection, rather than wait for more. */
  readonly isClosed: boolean;
}

/** Nothing of what is sent takes long to be answered: what does hangs. */
const ANSWERED_WITHIN_MS = 5000;

/** So long a connection is listened to behind an answer, for another one that nobody asked for. */
const QUIET_MS = 150;

/** Sends bytes as they are, and reads what comes back until the server closes the connection, or has nothing more to say. */
export async function exchange(origin: string, sent: string | Buffer): Promise<Exchange> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  let isClosed = false;
  socket.setTimeout(ANSWERED_WITHIN_MS);
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    socket.setTimeout(QUIET_MS);
  });
  socket.once('end', () => {
    isClosed = true;
  });
  socket.once('timeout', () => socket.destroy());
  // Who sends on after the last answer may find the connection reset, and has the answer all the same.
  socket.on('error', () => {
    isClosed = true;
  });
  socket.write(sent);
  await once(socket, 'close');
  return { ...parseAnswers(Buffer.concat(chunks), methodsOf(sent)), isClosed };
}

/** Answers to HEAD have no body, whatever their headers say. */
function methodsOf(sent: string | Buffer): boolean[] {
  return Array.from(
    sent.toString('latin1').matchAll(/(?:^|\n)([A-Z]+) \S+ HTTP\//g),
    ([, method]) => method === 'HEAD',
  );
}

function parseAnswers(bytes: Buffer, areHeads: readonly boolean[]): Pick<Exchange, 'answers' | 'rest'> {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...lines] = rest.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(line) ?? [];
    if (status === undefined) return { answers, rest: rest.toString('latin1') };
    const headers = new Map(lines.map((header) => headerOf(header)));
    const isHead = areHeads[answers.filter((answer) => answer.status >= 200).length] === true;
    const length =
      isHead || status.startsWith('1') || status === '204' ? 0 : bodyLength(rest.subarray(end + 4), headers);
    answers.push({ status: Number(status), headers, body: rest.subarray(end + 4, end + 4 + length).toString('utf8') });
    rest = rest.subarray(end + 4 + length);
  }
}

function headerOf(line: string): readonly [string, string] {
  const [name = '', ...value] = line.split(': ');
  return [name.toLowerCase(), value.join(': ')];
}

function bodyLength(rest: Buffer, headers: ReadonlyMap<string, string>): number {
  if (headers.get('transfer-encoding') === 'chunked') return rest.indexOf('0\r\n\r\n') + 5;
  return Number(headers.get('content-length') ?? 0);
}
