import { expect } from 'chai';
import {
  CodetiesError,
  checkConnection,
  connectionHistory,
  toHandle,
  toPair,
  type CheckOutcome,
  type Connection,
  type ErrorCode,
} from '../src/index.js';
import {
  createInMemoryConnectionRegister,
  createInMemoryOrgDirectory,
  createInMemorySocialGraph,
  type InMemoryConnectionRegister,
  type InMemoryOrgDirectory,
  type InMemorySocialGraph,
} from '../src/testing/index.js';

const now = new Date('2026-01-02T03:04:05Z');

interface TestPorts {
  readonly directory: InMemoryOrgDirectory;
  readonly graph: InMemorySocialGraph;
  readonly register: InMemoryConnectionRegister;
  readonly clock: { now: () => Date };
}

describe('checkConnection', () => {
  let ports: TestPorts;

  beforeEach(() => {
    ports = {
      directory: createInMemoryOrgDirectory({
        members: {
          dev1: ['org1', 'Org3', 'org2', 'own1'],
          dev2: ['own2', 'org2', 'org1', 'Org3'],
          dev3: ['own3'],
          dev4: ['org1'],
          shy: ['org1'],
          timid: ['org1'],
          onlygithub: [],
        },
      }),
      graph: createInMemorySocialGraph({
        members: {
          dev1: { follows: ['dev2', 'dev3', 'dev4'] },
          dev2: { follows: ['dev1'] },
          dev3: { follows: ['dev1'] },
          dev4: { follows: [] },
          shy: { follows: ['timid'], isProtected: true },
          timid: { follows: ['shy'], isProtected: true },
          onlytwitter: { follows: [] },
        },
      }),
      register: createInMemoryConnectionRegister(),
      clock: { now: () => now },
    };
  });

  const recorded = async (one: string, other: string): Promise<Connection[]> => {
    const connections: Connection[] = [];
    for await (const entry of connectionHistory(ports.register, [one, other])) connections.push(entry.connection);
    return connections;
  };

  const expectFailure = async (asked: Promise<CheckOutcome>, code: ErrorCode): Promise<void> => {
    const failure: unknown = await asked.catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CodetiesError);
    expect(failure).to.have.property('code', code);
  };

  it('connects two who follow each other and share organisations', async () => {
    const outcome = await checkConnection(ports, ['dev1', 'dev2']);
    expect(outcome.kind).to.equal('decided');
    expect(outcome).to.have.deep.property('connection', { connected: true, organisations: ['org1', 'org2', 'Org3'] });
  });

  it('answers the same in either order and any case', async () => {
    expect(await checkConnection(ports, ['DEV2', 'Dev1'])).to.have.nested.property('connection.connected', true);
  });

  it('does not connect two who follow each other and share nothing, and reads no list for it', async () => {
    const outcome = await checkConnection(ports, ['dev1', 'dev3']);
    expect(outcome).to.have.deep.property('connection', { connected: false });
    expect(outcome).to.have.nested.property('evidence.follows.forward.answer', 'not_asked');
    expect(ports.graph.upstream.requestCount).to.equal(1);
  });

  it('does not connect two of whom only one follows the other', async () => {
    expect(await checkConnection(ports, ['dev1', 'dev4'])).to.have.deep.property('connection', { connected: false });
  });

  it('has recorded an answer when it gives it, under the clock it was given', async () => {
    await checkConnection(ports, ['dev2', 'dev1']);
    const pair = toPair(toHandle('dev1'), toHandle('dev2'));
    for await (const entry of ports.register.history(pair)) {
      expect(entry.registeredAt).to.deep.equal(now);
      expect(entry.connection).to.deep.equal({ connected: true, organisations: ['org1', 'org2', 'Org3'] });
    }
    expect(await recorded('dev1', 'dev2')).to.have.length(1);
  });

  it('names everybody who is missing anywhere at once, in order, and records nothing', async () => {
    const outcome = await checkConnection(ports, ['OnlyTwitter', 'ñ']);
    expect(outcome).to.deep.equal({
      kind: 'missing',
      missing: [
        { developer: { name: 'OnlyTwitter', handle: 'onlytwitter' }, network: 'github' },
        { developer: { name: 'ñ', handle: 'ñ' }, network: 'github' },
        { developer: { name: 'ñ', handle: 'ñ' }, network: 'twitter' },
      ],
    });
    expect(await recorded('onlytwitter', 'ñ')).to.deep.equal([]);
  });

  it('does not turn an unknown into a no, and records nothing', async () => {
    const outcome = await checkConnection(ports, ['shy', 'timid']);
    expect(outcome.kind).to.equal('undecided');
    expect(await recorded('shy', 'timid')).to.deep.equal([]);
  });

  it('tells what the answer cost', async () => {
    const outcome = await checkConnection(ports, ['dev1', 'dev2']);
    expect(outcome).to.have.nested.property('evidence.sources[0].requests', 2);
    expect(outcome).to.have.nested.property('evidence.sources[1].requests', 3);
    expect(outcome).to.have.nested.property('evidence.sources[1].rows').that.is.greaterThan(2);
  });

  it('tells the caller each reading as well', async () => {
    const networks: string[] = [];
    await checkConnection(ports, ['dev1', 'dev3'], { onReading: ({ network }) => void networks.push(network) });
    expect(networks.sort()).to.deep.equal(['github', 'github', 'twitter']);
  });

  it('asks nobody about names that cannot be, or about one and the same developer', async () => {
    await expectFailure(checkConnection(ports, ['', 'dev2']), 'invalid_input');
    await expectFailure(checkConnection(ports, ['dev1', 'DEV1']), 'invalid_input');
    expect(ports.directory.upstream.requestCount + ports.graph.upstream.requestCount).to.equal(0);
  });

  for (const network of ['directory', 'graph'] as const) {
    it(`fails with its ${network}, stops the other, and records nothing`, async () => {
      const other = network === 'directory' ? 'graph' : 'directory';
      ports[other].upstream.fail('hang');
      ports[network].upstream.fail({ code: 'rate_limited' });
      await expectFailure(checkConnection(ports, ['dev1', 'dev2']), 'rate_limited');
      expect(await recorded('dev1', 'dev2')).to.deep.equal([]);
    });
  }

  it('gives no answer that could not be recorded', async () => {
    ports.register.fail({ code: 'store_unavailable' });
    await expectFailure(checkConnection(ports, ['dev1', 'dev2']), 'store_unavailable');
  });

  it('stops for a caller who is gone', async () => {
    ports.graph.upstream.fail('hang');
    const abort = new AbortController();
    const asked = checkConnection(ports, ['dev1', 'dev2'], { signal: abort.signal });
    await ports.graph.upstream.hanging;
    abort.abort();
    await expectFailure(asked, 'aborted');
  });
});
