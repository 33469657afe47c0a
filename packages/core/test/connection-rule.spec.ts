import { expect } from 'chai';
import fc from 'fast-check';
import {
  checkConnection,
  connectionHistory,
  decideConnection,
  groupConnections,
  mutualFollowAndOrganisation,
  type CheckOutcome,
  type Connection,
  type ConnectionPorts,
  type ConnectionRule,
  type GroupOutcome,
} from '../src/index.js';
import {
  createInMemoryConnectionRegister,
  createInMemoryOrgDirectory,
  createInMemorySocialGraph,
  type InMemorySocialGraph,
} from '../src/testing/index.js';

interface Person {
  readonly organisations: readonly string[];
  readonly follows: readonly string[];
  readonly isProtected: boolean;
}

type Ports = ConnectionPorts & { readonly graph: InMemorySocialGraph };

function portsOver(people: Readonly<Record<string, Person>>, rule?: ConnectionRule): Ports {
  return {
    directory: createInMemoryOrgDirectory({
      members: Object.fromEntries(Object.entries(people).map(([name, person]) => [name, person.organisations])),
    }),
    graph: createInMemorySocialGraph({ members: people }),
    register: createInMemoryConnectionRegister(),
    rule,
  };
}

/** Two organisations and a mutual follow. */
const two: ConnectionRule = {
  wantsFollows: (shared) => shared.length >= 2,
  decide: (shared, follows) => decideConnection(shared.length >= 2 ? shared : [], follows),
};

/** Two organisations are enough; who shares but one has to follow the other, and be followed. */
const twoOrFollows: ConnectionRule = {
  wantsFollows: (shared) => shared.length < 2,
  decide: (shared, follows) =>
    shared.length < 2
      ? decideConnection(shared, follows)
      : { isDecided: true, connection: { connected: true, organisations: shared.map(({ login }) => login) } },
};

const team = {
  ada: { organisations: ['engines', 'poets'], follows: ['grace', 'joan'], isProtected: false },
  grace: { organisations: ['poets', 'engines'], follows: ['ada', 'joan'], isProtected: false },
  joan: { organisations: ['engines'], follows: ['ada', 'grace'], isProtected: false },
  loner: { organisations: [], follows: ['ada'], isProtected: false },
};

const names = ['a', 'b', 'c', 'd'];
const person = fc.record<Person>({
  organisations: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
  follows: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 }),
  isProtected: fc.boolean(),
});
const people = fc.record<Record<string, Person>>({ a: person, b: person, c: person, d: person });

/** What is said of a pair: its organisations, `no`, or `undecided`. */
function answerOf(outcome: CheckOutcome): string {
  if (outcome.kind !== 'decided') return outcome.kind;
  return outcome.connection.connected ? outcome.connection.organisations.join(' ') : 'no';
}

function answerIn({ connections, undecided }: GroupOutcome, one: string, other: string): string {
  const isPair = ({ developers }: Pick<GroupOutcome['connections'][number], 'developers'>): boolean =>
    developers[0].name === one && developers[1].name === other;
  if (undecided.some(isPair)) return 'undecided';
  return connections.find(isPair)?.organisations.join(' ') ?? 'no';
}

async function recorded({ register }: Ports, one: string, other: string): Promise<Connection[]> {
  const connections: Connection[] = [];
  for await (const { connection } of connectionHistory(register, [one, other])) connections.push(connection);
  return connections;
}

describe('a rule of one’s own', () => {
  it('decides about a pair', async () => {
    expect(answerOf(await checkConnection(portsOver(team, two), ['ada', 'grace']))).to.equal('engines poets');
    expect(answerOf(await checkConnection(portsOver(team, two), ['ada', 'joan']))).to.equal('no');
    expect(answerOf(await checkConnection(portsOver(team), ['ada', 'joan']))).to.equal('engines');
  });

  it('spares the follow lists of a pair to which they do not matter', async () => {
    const ports = portsOver(team, two);
    const outcome = await checkConnection(ports, ['ada', 'joan']);
    expect(outcome).to.have.nested.property('evidence.follows.forward.answer', 'not_asked');
    expect(outcome).to.have.nested.property('evidence.follows.backward.answer', 'not_asked');
    expect(ports.graph.upstream.requestCount).to.equal(1);
  });

  it('spares them in a group too', async () => {
    const ports = portsOver(team, two);
    let toRead: number | undefined;
    await groupConnections(ports, Object.keys(team), {
      onProgress: ({ step, total }) => (toRead = step === 'reading_follows' ? total : toRead),
    });
    // A look-up, and both directions between Ada and Grace.
    expect([toRead, ports.graph.upstream.requestCount]).to.deep.equal([1, 3]);
  });

  it('may connect those whose follows it does not want, and has that recorded', async () => {
    const ports = portsOver(team, twoOrFollows);
    const group = await groupConnections(ports, ['ada', 'grace'], { register: true });
    expect(answerIn(group, 'ada', 'grace')).to.equal('engines poets');
    expect(await recorded(ports, 'ada', 'grace')).to.deep.equal([
      { connected: true, organisations: ['engines', 'poets'] },
    ]);
  });

  it('is not asked about those who share no organisation', async () => {
    const everybody: ConnectionRule = {
      decide: () => ({ isDecided: true, connection: { connected: true, organisations: [] } }),
    };
    expect(answerOf(await checkConnection(portsOver(team, everybody), ['ada', 'loner']))).to.equal('no');
    expect((await groupConnections(portsOver(team, everybody), ['ada', 'loner'])).connections).to.deep.equal([]);
  });

  it('may be an object of a class', async () => {
    class AtLeast implements ConnectionRule {
      readonly least: number;
      constructor(least: number) {
        this.least = least;
      }
      wantsFollows(shared: readonly unknown[]): boolean {
        return shared.length >= this.least;
      }
      decide(...[shared, follows]: Parameters<ConnectionRule['decide']>): ReturnType<ConnectionRule['decide']> {
        return decideConnection(shared.length >= this.least ? shared : [], follows);
      }
    }
    const ports = portsOver(team, new AtLeast(2));
    expect(answerOf(await checkConnection(ports, ['ada', 'grace']))).to.equal('engines poets');
    const group = await groupConnections(ports, ['ada', 'grace', 'joan']);
    expect([answerIn(group, 'ada', 'grace'), answerIn(group, 'ada', 'joan')]).to.deep.equal(['engines poets', 'no']);
  });

  it('that has no answer leaves the pair undecided, and nothing recorded', async () => {
    const ports = portsOver(team, { wantsFollows: () => false, decide: () => ({ isDecided: false }) });
    expect(answerOf(await checkConnection(ports, ['ada', 'grace']))).to.equal('undecided');
    const { undecided } = await groupConnections(ports, ['ada', 'grace'], { register: true });
    expect(undecided).to.have.length(1);
    expect(await recorded(ports, 'ada', 'grace')).to.deep.equal([]);
  });

  it('that is Codeties’ own changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (everybody) => {
        const [plain, ruled] = [portsOver(everybody), portsOver(everybody, mutualFollowAndOrganisation)];
        const explicit = portsOver(everybody, {
          wantsFollows: (shared) => shared.length > 0,
          decide: decideConnection,
        });
        const expected = await groupConnections(plain, names);
        for (const ports of [ruled, explicit]) {
          const { connections, undecided } = await groupConnections(ports, names);
          expect({ connections, undecided }).to.deep.equal({
            connections: expected.connections,
            undecided: expected.undecided,
          });
          expect(ports.graph.upstream.requestCount).to.equal(plain.graph.upstream.requestCount);
        }
      }),
      { numRuns: 40 },
    );
  });

  for (const [title, rule] of [
    ['two organisations and a mutual follow', two],
    ['two organisations, or a mutual follow', twoOrFollows],
  ] as const) {
    it(`says of every pair of a group what it says of the pair alone: ${title}`, async () => {
      await fc.assert(
        fc.asyncProperty(people, async (everybody) => {
          const ports = portsOver(everybody, rule);
          const group = await groupConnections(ports, names);
          for (const [index, one] of names.entries()) {
            for (const other of names.slice(index + 1)) {
              expect(answerIn(group, one, other)).to.equal(answerOf(await checkConnection(ports, [one, other])));
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  }
});
