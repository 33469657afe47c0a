import { expect } from 'chai';
import fc from 'fast-check';
import {
  checkConnection,
  connectionHistory,
  groupConnections,
  planGroup,
  type GroupOutcome,
  type GroupProgress,
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

interface Person {
  readonly organisations: readonly string[];
  readonly follows: readonly string[];
}

function portsOver(people: Readonly<Record<string, Person>>, protectedNames: readonly string[] = []): TestPorts {
  const entries = Object.entries(people);
  return {
    directory: createInMemoryOrgDirectory({
      members: Object.fromEntries(entries.map(([name, { organisations }]) => [name, organisations])),
    }),
    graph: createInMemorySocialGraph({
      members: Object.fromEntries(
        entries.map(([name, { follows }]) => [name, { follows, isProtected: protectedNames.includes(name) }]),
      ),
    }),
    register: createInMemoryConnectionRegister(),
    clock: { now: () => now },
  };
}

const team = {
  ada: { organisations: ['engines', 'Poets'], follows: ['grace', 'linus', 'joan'] },
  grace: { organisations: ['engines', 'poets'], follows: ['ada'] },
  linus: { organisations: ['kernels'], follows: ['ada', 'joan'] },
  joan: { organisations: ['engines', 'kernels'], follows: ['linus'] },
};

const connectionsIn = ({ connections }: GroupOutcome): string[] =>
  connections.map(({ developers, organisations }) =>
    [...developers.map(({ name }) => name), ...organisations].join(' '),
  );

async function recorded({ register }: TestPorts, one: string, other: string): Promise<unknown[]> {
  const entries: unknown[] = [];
  for await (const { registeredAt, connection } of connectionHistory(register, [one, other])) {
    entries.push({ registeredAt, connection });
  }
  return entries;
}

describe('groupConnections', () => {
  it('finds the pairs that are connected, in the order and under the names in which they were given', async () => {
    const outcome = await groupConnections(portsOver(team), ['Joan', 'linus', 'Grace', 'ada']);
    expect(outcome.developers.map(({ name }) => name)).to.deep.equal(['Joan', 'linus', 'Grace', 'ada']);
    expect(connectionsIn(outcome)).to.deep.equal(['Joan linus kernels', 'Grace ada engines']);
    expect(outcome).to.deep.include({ missing: [], undecided: [] });
  });

  it('asks about follows only for pairs that share an organisation', async () => {
    const ports = portsOver(team);
    await groupConnections(ports, ['linus', 'ada', 'grace']);
    // A look-up, and both directions between Ada and Grace.
    expect(ports.graph.upstream.requestCount).to.equal(3);
  });

  it('leaves those who do not exist out, and says where they do not', async () => {
    const { developers, missing, connections } = await groupConnections(portsOver(team), ['ada', 'nobody', 'grace']);
    expect(developers.map(({ name }) => name)).to.deep.equal(['ada', 'grace']);
    expect(missing.map(({ developer, network }) => `${developer.name} ${network}`)).to.deep.equal([
      'nobody github',
      'nobody twitter',
    ]);
    expect(connections).to.have.length(1);
  });

  it('lists the pairs that cannot be decided, with what is known of them', async () => {
    const ports = portsOver(team, ['joan', 'linus']);
    const { connections, undecided } = await groupConnections(ports, ['joan', 'linus', 'ada', 'grace']);
    expect(connections).to.have.length(1);
    expect(undecided.map(({ developers }) => developers.map(({ name }) => name))).to.deep.equal([['joan', 'linus']]);
    expect(undecided[0]).to.have.nested.property('follows.forward.reason.code', 'protected');
  });

  it('folds those who are named twice', async () => {
    const { developers } = await groupConnections(portsOver(team), ['ada', 'Ada', 'grace', 'ADA']);
    expect(developers.map(({ name }) => name)).to.deep.equal(['ada', 'grace']);
  });

  for (const [title, names] of [
    ['nobody', []],
    ['one developer, however often named', ['ada', 'ADA']],
    ['more than a thousand', Array.from({ length: 1_001 }, (_, index) => `dev${index}`)],
    ['a name that cannot be', ['ada', '']],
  ] as const) {
    it(`refuses ${title}, and asks nobody`, async () => {
      const ports = portsOver(team);
      const refused = await groupConnections(ports, names).catch((error: unknown) => error);
      expect(refused).to.have.property('code', 'invalid_input');
      expect(ports.graph.upstream.requestCount).to.equal(0);
    });
  }

  it('adds up what it took', async () => {
    const ports = portsOver(team);
    const { sources } = await groupConnections(ports, ['ada', 'grace', 'joan']);
    expect(sources.map(({ requests }) => requests)).to.deep.equal([3, ports.graph.upstream.requestCount]);
  });

  it('tells how far it is, to the end of each step', async () => {
    const heard: GroupProgress[] = [];
    const onProgress = (progress: GroupProgress): void => void heard.push(progress);
    await groupConnections(portsOver(team), ['ada', 'grace', 'joan'], { register: true, onProgress });
    for (const step of ['looking_up', 'reading_follows', 'recording'] as const) {
      const told = heard.filter((progress) => progress.step === step);
      expect(told[0]).to.have.property('done', 0);
      expect(told.at(-1)?.done).to.equal(told.at(-1)?.total);
    }
  });

  it('stops when its caller is gone', async () => {
    const ports = portsOver(team);
    const controller = new AbortController();
    const onProgress = ({ step }: GroupProgress): void => {
      if (step === 'reading_follows') controller.abort();
    };
    const options = { signal: controller.signal, onProgress, register: true };
    const failed = await groupConnections(ports, ['ada', 'grace'], options).catch((error: unknown) => error);
    expect(failed).to.have.property('code', 'aborted');
    expect(await recorded(ports, 'ada', 'grace')).to.deep.equal([]);
  });

  describe('with a register', () => {
    it('records nothing unless it is told to', async () => {
      const ports = portsOver(team);
      await groupConnections(ports, ['ada', 'grace']);
      expect(await recorded(ports, 'ada', 'grace')).to.deep.equal([]);
    });

    it('records every pair that is decided, and none that is not', async () => {
      const ports = portsOver(team, ['joan', 'linus']);
      await groupConnections(ports, ['joan', 'linus', 'ada', 'grace'], { register: true });
      expect(await recorded(ports, 'grace', 'ada')).to.deep.equal([
        { registeredAt: now, connection: { connected: true, organisations: ['engines'] } },
      ]);
      expect(await recorded(ports, 'linus', 'grace')).to.deep.equal([
        { registeredAt: now, connection: { connected: false } },
      ]);
      expect(await recorded(ports, 'joan', 'linus')).to.deep.equal([]);
    });

    it('records all pairs of a large group', async () => {
      const names = Array.from({ length: 150 }, (_, index) => `dev${index}`);
      const people = Object.fromEntries(names.map((name) => [name, { organisations: [], follows: [] }]));
      const ports = portsOver(people);
      let last: GroupProgress | undefined;
      await groupConnections(ports, names, { register: true, onProgress: (progress) => (last = progress) });
      expect(last).to.include({ step: 'recording', done: (150 * 149) / 2 });
      expect(await recorded(ports, 'dev0', 'dev149')).to.have.length(1);
    });
  });

  it('says of every pair what asking about that pair alone says', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const person = fc.record({
      organisations: fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }),
      follows: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 5, maxLength: 5 }), async (people) => {
        const ports = portsOver(
          Object.fromEntries(names.map((name, index) => [name, people[index] ?? { organisations: [], follows: [] }])),
        );
        const found = new Set(connectionsIn(await groupConnections(ports, names)));
        for (const [index, one] of names.entries()) {
          for (const other of names.slice(index + 1)) {
            const outcome = await checkConnection(ports, [one, other]);
            const logins =
              outcome.kind === 'decided' && outcome.connection.connected ? outcome.connection.organisations : undefined;
            const line = logins && [one, other, ...logins].join(' ');
            expect(
              line === undefined ? ![...found].some((each) => each.startsWith(`${one} ${other} `)) : found.has(line),
            ).to.equal(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('planGroup', () => {
  it('costs no more than the look-ups, and promises no less than what is then spent', async () => {
    const ports = portsOver(team);
    const names = ['ada', 'grace', 'linus', 'joan'];
    const plan = await planGroup(ports, names);
    expect([ports.directory.upstream.requestCount, ports.graph.upstream.requestCount]).to.deep.equal([0, 1]);
    const { sources } = await groupConnections(ports, names);
    for (const [index, { requests, rows }] of sources.entries()) {
      expect(plan.prices[index]?.requests).to.be.at.least(requests);
      expect(plan.prices[index]?.rows).to.be.at.least(rows);
    }
  });

  it('tells dollars where rows are billed', async () => {
    const { prices } = await planGroup(portsOver(team), ['ada', 'grace']);
    expect(prices.map(({ network, dollars }) => [network, dollars > 0])).to.deep.equal([
      ['github', false],
      ['twitter', true],
    ]);
  });

  it('says who does not exist, as far as that can be told without asking more', async () => {
    const { developers, missing } = await planGroup(portsOver(team), ['ada', 'nobody', 'grace', 'under_score']);
    expect(developers.map(({ name }) => name)).to.deep.equal(['ada', 'grace']);
    expect(missing.map(({ developer, network }) => `${developer.name} ${network}`)).to.deep.equal([
      'nobody twitter',
      'under_score github',
      'under_score twitter',
    ]);
  });
});
