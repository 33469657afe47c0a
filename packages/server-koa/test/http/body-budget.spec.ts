import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createBodyBudget, type BodyBudget } from '../../src/http/create-body-budget.js';
import { InvalidRequestError } from '../../src/http/invalid-request-error.js';
import { OverloadError } from '../../src/http/overload-error.js';
import { readJsonBody } from '../../src/http/read-json-body.js';
import { openSocket } from '../support/open-socket.js';
import { until } from '../support/until.js';

const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

function kindOf(error: unknown): string {
  if (error instanceof CodetiesError) return error.code;
  if (error instanceof InvalidRequestError) return String(error.status);
  return error instanceof OverloadError ? 'overload' : 'defect';
}

describe('the room that there is for bodies', () => {
  let server: Server;
  let origin: string;
  let budget: BodyBudget;
  let outcomes: string[];
  beforeEach(async () => {
    budget = createBodyBudget(100);
    outcomes = [];
    const read = async (request: IncomingMessage): Promise<string> => {
      try {
        await readJsonBody(request, { mostBytes: 80, budget });
        return 'read';
      } catch (error) {
        return kindOf(error);
      }
    };
    server = createServer((request, response) => {
      void read(request).then((outcome) => {
        outcomes.push(outcome);
        response.end(outcome);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Sends a part of a body that is said to be so long, on a connection that stays. */
  const begin = async (length: number, part: string): ReturnType<typeof openSocket> => {
    const connection = await openSocket(origin);
    connection.socket.write(`${head}Connection: close\r\nContent-Length: ${length}\r\n\r\n${part}`);
    return connection;
  };

  it('is for all of them together, is refused beyond that, and is there again afterwards', async () => {
    const slow = await begin(80, ' '.repeat(60));
    await until(() => budget.taken === 60);
    const other = await begin(50, '1'.padEnd(50));
    expect(await other.ended).to.match(/overload$/);
    expect(budget.taken).to.equal(60);
    slow.socket.write('1'.padEnd(20));
    expect(await slow.ended).to.match(/read$/);
    expect(budget.taken).to.equal(0);
    expect(await (await begin(50, '1'.padEnd(50))).ended).to.match(/read$/);
  });

  it('is given back where a client goes away, sends no JSON, or sends too much', async () => {
    const gone = await begin(80, ' '.repeat(60));
    await until(() => budget.taken === 60);
    gone.socket.destroy();
    await until(() => outcomes.length === 1);
    expect(await (await begin(20, '{'.padEnd(20))).ended).to.match(/400$/);
    const chunked = await openSocket(origin);
    chunked.socket.write(`${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3c\r\n${' '.repeat(60)}\r\n`);
    await until(() => budget.taken === 60);
    chunked.socket.write(`3c\r\n${' '.repeat(60)}\r\n0\r\n\r\n`);
    expect(await chunked.ended).to.match(/413$/);
    expect(outcomes).to.deep.equal(['aborted', '400', '413']);
    expect(budget.taken).to.equal(0);
  });

  it('is not taken by a body that says that it is too long: nothing of it is waited for', async () => {
    const { socket } = await begin(81, '');
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['413']);
    socket.destroy();
  });
});
