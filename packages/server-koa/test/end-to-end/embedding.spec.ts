import { CodetiesError, withinCall, type HistoryText, type RegisteredConnection } from '@codeties/core';
import {
  createInMemoryConnectionRegister,
  createInMemoryOrgDirectory,
  createInMemorySocialGraph,
} from '@codeties/core/testing';
import { expect } from 'chai';
import { once } from 'node:events';
import { mock } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppLogger, AppPorts } from '../../src/index.js';
import { ask } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { collectLines, serveApp } from '../support/serve-app.js';

const record: RegisteredConnection = { registeredAt: new Date(0), connection: { connected: false }, position: 'p' };

interface Telling {
  readonly ports: AppPorts;
  /** How many records were read. */
  readonly read: () => number;
  /** Resolves when nobody reads any more. */
  readonly left: Promise<void>;
}

/** Ports whose history has so many records, and then fails or ends. */
function portsWith(records: number, failure?: Error): Telling {
  let read = 0;
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  async function* history(): AsyncGenerator<RegisteredConnection> {
    try {
      for (; read < records; read += 1) {
        yield record;
        if (read % 1000 === 0) await Promise.resolve();
      }
      if (failure) throw failure;
    } finally {
      leave();
    }
  }
  async function* historyText(): AsyncGenerator<HistoryText> {
    for await (const { position } of history()) {
      yield { text: '{"registered_at":"2026-01-01T00:00:00Z","connected":false}', count: 1, position };
    }
  }
  const ports = inMemoryPorts({
    directory: {
      network: 'github',
      priceOf: () => ({ requests: 0, rows: 0 }),
      organisationsOf: () => Promise.reject(new TypeError('a defect with hunter2')),
    },
    graph: {
      network: 'twitter',
      priceOf: () => ({ requests: 0, rows: 0 }),
      accountsOf: () => Promise.resolve(new Map()),
      mutualFollows: () => Promise.resolve(new Map()),
    },
    register: { record: () => Promise.resolve(), history, historyText },
  });
  return { ports, read: () => read, left };
}

function serve<Result>(
  ports: AppPorts,
  work: (origin: string) => Promise<Result>,
  logger?: AppLogger,
): Promise<Result> {
  return serveApp({ ports, logger }, work);
}

const path = '/connected/register/dev1/dev2';

describe('createApp', () => {
  it('answers with a status of its own where a history fails before it has begun', async () => {
    const failure = new CodetiesError({ code: 'store_unavailable' });
    const answer = await serve(portsWith(3, failure).ports, (origin) => ask(origin, path));
    expect([answer.status, answer.body]).to.deep.equal([503, '{"errors":["the register is unavailable"]}']);
  });

  it('breaks the answer off where a history fails midway, and logs it once', async () => {
    const lines: string[] = [];
    const { ports } = portsWith(10_000, new CodetiesError({ code: 'store_unavailable' }));
    const outcome = await serve(
      ports,
      (origin) => ask(origin, path).catch((error: unknown) => error),
      collectLines(lines),
    );
    expect(outcome).to.have.property('code', 'ECONNRESET');
    expect(lines.filter((line) => line.startsWith('a request failed'))).to.have.length(1);
  });

  it('reads no further than its client does, and stops when that goes away', async () => {
    const million = portsWith(1_000_000);
    const leaving = new AbortController();
    await serve(million.ports, async (origin) => {
      const { request } = await import('node:http');
      const sent = request(`${origin}${path}`, { signal: leaving.signal, agent: false });
      sent.on('error', () => undefined).end();
      await once(sent, 'response');
      leaving.abort();
      await million.left;
    });
    expect(million.read()).to.be.below(1_000_000);
  });

  it('lets go of a history that nobody reads, as for HEAD', async () => {
    const million = portsWith(1_000_000);
    const { status, body } = await serve(million.ports, async (origin) => {
      const answer = await ask(origin, path, { method: 'HEAD' });
      await million.left;
      return answer;
    });
    expect([status, body]).to.deep.equal([200, '']);
    expect(million.read()).to.be.below(10_000);
  });

  it('says nothing of a defect to its client, and all but secrets to its log', async () => {
    const lines: string[] = [];
    const answer = await serve(
      portsWith(0).ports,
      (origin) => ask(origin, '/connected/realtime/dev1/dev2'),
      collectLines(lines),
    );
    expect([answer.status, answer.body]).to.deep.equal([500, '{"errors":["something went wrong in the server"]}']);
    expect(lines.join())
      .to.include('a defect with ***')
      .and.to.include('embedding.spec.ts')
      .and.not.to.include('hunter2');
  });

  const never = (): Promise<never> => new Promise<never>(() => undefined);
  const late = [504, '{"errors":["the register did not answer in time"]}'];

  /** Ports over a register that is empty, but for what is given. */
  function portsOver(register: Partial<AppPorts['register']>): AppPorts {
    const directory = createInMemoryOrgDirectory({ members: { dev1: [], dev2: [] } });
    const graph = createInMemorySocialGraph({ members: { dev1: { follows: [] }, dev2: { follows: [] } } });
    return inMemoryPorts({ directory, graph, register: { ...createInMemoryConnectionRegister(), ...register } });
  }

  for (const query of ['', '?limit=5']) {
    it(`gives up a history that does not begin in time${query && ', by pages'}, and stops reading it`, async () => {
      const reasons: unknown[] = [];
      const ports = portsOver({
        async *history(_pair, _range, call = {}) {
          call.signal?.addEventListener('abort', () => reasons.push(call.signal?.reason));
          yield await never();
        },
      });
      const answer = await serve(ports, (origin) => ask(origin, `${path}${query}`));
      expect([answer.status, answer.body]).to.deep.equal(late);
      expect(reasons).to.have.length(1).with.nested.property('[0].code', 'timeout');
    });
  }

  it('does not cut a history off that has begun in time and takes longer', async () => {
    const ports = portsOver({
      async *history() {
        for (let read = 0; read < 1000; read += 1) yield record;
        await pause(450);
        yield record;
      },
    });
    const { status, body } = await serve(ports, (origin) => ask(origin, path));
    expect(status).to.equal(200);
    expect(JSON.parse(body)).to.have.length(1001);
  });

  it('gives up a register that does not record in time', async () => {
    const ports = portsOver({ record: (_entries, call = {}) => withinCall(undefined, call, never) });
    const answer = await serve(ports, (origin) => ask(origin, '/connected/realtime/dev1/dev2'));
    expect([answer.status, answer.body]).to.deep.equal(late);
  });

  it('tells its operator of a slow answer, and no secret with it', async () => {
    const lines: string[] = [];
    let time = 0;
    const clock = mock.method(performance, 'now', () => (time += 6000));
    try {
      await serve(portsOver({}), (origin) => ask(origin, '/connected/register/hunter2/dev1'), collectLines(lines));
    } finally {
      clock.mock.restore();
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^a request was slow .*"path":"\/connected\/register\/\*\*\*\/dev1"/);
  });
});
