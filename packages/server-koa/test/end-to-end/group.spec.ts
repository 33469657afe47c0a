import { expect } from 'chai';
import { z } from 'zod';
import { describeOnEachEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const listPath = /\/2\/users\/\d+\/(?:following|followers)\b/;
const group = '/connected/group';

const answerSchema = z.strictObject({
  developers: z.string().array(),
  connections: z.strictObject({ developers: z.string().array(), organisations: z.string().array() }).array(),
  undecided: z.strictObject({ developers: z.string().array(), reasons: z.string().array() }).array().optional(),
  errors: z.string().array(),
  cost: z.strictObject({
    requests: z.strictObject({ github: z.number(), twitter: z.number() }),
    rows: z.strictObject({ twitter: z.number() }),
  }),
});

describeOnEachEngine('POST /connected/group', (createDatabase) => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer(await createDatabase(), { CACHE_TTL_SECONDS: '0' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  it('answers every pair of the group', async () => {
    const { status, headers, body } = await server.post(group, { developers: ['dev1', 'Dev2', 'dev3', 'star'] });
    expect([status, headers['content-type']]).to.deep.equal([200, 'application/json; charset=utf-8']);
    const { developers, connections, errors } = answerSchema.parse(JSON.parse(body));
    expect(developers).to.deep.equal(['dev1', 'Dev2', 'dev3', 'star']);
    expect(connections).to.deep.equal([
      { developers: ['dev1', 'Dev2'], organisations: ['org1', 'org2', 'org3'] },
      { developers: ['dev1', 'star'], organisations: ['org1'] },
    ]);
    expect(errors).to.deep.equal([]);
    expect(body).to.match(
      /^\{"developers":.*,"connections":.*,"errors":\[\],"cost":\{"requests":\{"github":4,"twitter":/,
    );
  });

  it('costs what the networks were asked, and lists only for pairs that share an organisation', async () => {
    const { body } = await server.post(group, { developers: ['dev1', 'dev3', 'secretive', 'dev2'] });
    const { cost } = answerSchema.parse(JSON.parse(body));
    const { github, twitter } = server.sandbox.requests.counts;
    expect(cost).to.deep.equal({
      requests: { github: github.requests, twitter: twitter.requests },
      rows: { twitter: twitter.rows },
    });
    const lookUps = server.sandbox.requests.entries.filter(({ path }) => path.startsWith('/2/users/by'));
    const lists = server.sandbox.requests.entries.filter(({ path }) => listPath.test(path));
    expect([github.requests, lookUps.length]).to.deep.equal([4, 1]);
    expect(lists.length).to.be.at.most(3);
  });

  it('lists those who do not exist, and leaves the others untouched', async () => {
    const { status, body } = await server.post(group, { developers: ['dev1', 'nobodyhere', 'onlygithub', 'dev2'] });
    const { developers, connections, errors } = answerSchema.parse(JSON.parse(body));
    expect(status).to.equal(200);
    expect(developers).to.deep.equal(['dev1', 'dev2']);
    expect(connections).to.have.length(1);
    expect(errors).to.deep.equal([
      'nobodyhere is no a valid user in github',
      'nobodyhere is no a valid user in twitter',
      'onlygithub is no a valid user in twitter',
    ]);
  });

  it('folds who is named twice', async () => {
    const { body } = await server.post(group, { developers: ['dev1', 'DEV1', 'dev2', 'dev1'] });
    expect(answerSchema.parse(JSON.parse(body)).developers).to.deep.equal(['dev1', 'dev2']);
  });

  it('lists the pairs that cannot be decided, with the reason', async () => {
    const { body } = await server.post(group, { developers: ['guarded', 'dev1', 'guarded2', 'dev2'] });
    const { undecided, connections } = answerSchema.parse(JSON.parse(body));
    const hidden = undecided?.find(({ developers }) => developers.join() === 'guarded,guarded2');
    expect(hidden?.reasons).to.include(
      'whether guarded follows guarded2 in twitter cannot be read: guarded and guarded2 are protected',
    );
    expect(connections.map(({ developers }) => developers)).to.deep.include(['dev1', 'dev2']);
  });

  it('records nothing unless it is asked to', async () => {
    const before = await server.recorded('dev1', 'dev2');
    await server.post(group, { developers: ['dev1', 'dev2'], register: false });
    expect(await server.recorded('dev1', 'dev2')).to.equal(before);
  });

  it('records every decided pair with "register":true, and no other', async () => {
    const pairs = [
      ['dev1', 'dev2'],
      ['dev1', 'guarded'],
      ['dev2', 'guarded'],
      ['guarded', 'guarded2'],
    ] as const;
    const before = await Promise.all(pairs.map(([one, other]) => server.recorded(one, other)));
    const { body } = await server.post(group, { developers: ['dev1', 'dev2', 'guarded', 'guarded2'], register: true });
    const { undecided = [] } = answerSchema.parse(JSON.parse(body));
    const open = new Set(undecided.map(({ developers }) => developers.join()));
    const after = await Promise.all(pairs.map(([one, other]) => server.recorded(one, other)));
    const added = after.map((count, index) => count - (before[index] ?? 0));
    expect(added).to.deep.equal(pairs.map((pair) => (open.has(pair.join()) ? 0 : 1)));
    expect(open).to.include('guarded,guarded2');
  });

  it('tells progress line by line, and the result last', async () => {
    const headers = { Accept: 'application/x-ndjson' };
    const answer = await server.post(group, { developers: ['dev1', 'dev2', 'star'], register: true }, headers);
    expect([answer.status, answer.headers['content-type']]).to.deep.equal([200, 'application/x-ndjson']);
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answerSchema.parse(lines.pop()).connections).to.have.length(2);
    const progressSchema = z.object({ progress: z.object({ step: z.string(), done: z.number(), total: z.number() }) });
    const steps = lines.map((line) => progressSchema.parse(line).progress);
    expect(steps.filter(({ done, total }) => done === total).map(({ step }) => step)).to.deep.equal([
      'looking_up',
      'reading_follows',
      'recording',
    ]);
  });

  it('tells what fails before there is progress with its own status', async () => {
    server.sandbox.addFault({ network: 'github', kind: 'server-error' });
    const headers = { Accept: 'application/x-ndjson' };
    const { status, body } = await server.post(group, { developers: ['dev1', 'dev2'] }, headers);
    expect([status, body]).to.deep.equal([502, '{"errors":["github is unavailable"]}']);
  });

  it('ends with the errors where it fails on the way', async () => {
    server.sandbox.addFault({ network: 'twitter', kind: 'server-error', path: '/following' });
    server.sandbox.addFault({ network: 'twitter', kind: 'server-error', path: '/followers' });
    const headers = { Accept: 'application/x-ndjson' };
    const { status, body } = await server.post(group, { developers: ['dev1', 'dev2'] }, headers);
    expect(status).to.equal(200);
    expect(body.trimEnd().split('\n').at(-1)).to.equal('{"errors":["twitter is unavailable"],"status":502}');
  });

  it('decides what its budget allows, and names the rest', async () => {
    const poor = await startTestServer('sqlite::memory:', { TWITTER_ROW_BUDGET: '8', CACHE_TTL_SECONDS: '0' });
    try {
      const { status, body } = await poor.post(group, { developers: ['dev1', 'dev2', 'star', 'joiner'] });
      const { undecided = [], cost } = answerSchema.parse(JSON.parse(body));
      expect(status).to.equal(200);
      expect(undecided.length).to.be.greaterThan(0);
      expect(undecided.flatMap(({ reasons }) => reasons).join()).to.match(/ of the budget of 8|the budget is 8/);
      expect(cost.rows.twitter).to.be.at.most(4 + 8);
    } finally {
      await poor.close();
    }
  });

  describe('refuses', () => {
    const wanted = '"developers" must be a list of 2 to 1000 names';
    const named = 'the body must name developers: {"developers":["…","…"]}, and may say "register":true';
    for (const [title, body, error] of [
      ['no list', {}, wanted],
      ['a list of one', { developers: ['dev1'] }, wanted],
      ['one developer twice', { developers: ['dev1', 'DEV1'] }, 'a group takes 2 to 1000 different developers, not 1'],
      [
        'a thousand and one',
        { developers: Array.from({ length: 1001 }, (_, index) => `dev${index}`) },
        'a group takes 2 to 1000 different developers, not 1001',
      ],
      ['what is no list', { developers: 'dev1' }, wanted],
      ['names that are no text', { developers: ['dev1', 2, null] }, 'a name must be a string'],
      ['an empty name', { developers: ['dev1', ''] }, 'the name of a developer is empty'],
      ['an odd flag', { developers: ['dev1', 'dev2'], register: 'yes' }, '"register" must be true or false'],
      ['what it does not know', { developers: ['dev1', 'dev2'], registre: true }, named],
      ['a list in the place of the body', ['dev1', 'dev2'], named],
    ] as const) {
      for (const path of [group, `${group}/plan`]) {
        it(`${title} at ${path}, and asks nobody`, async () => {
          const answer = await server.post(path, body);
          expect([answer.status, answer.body]).to.deep.equal([400, JSON.stringify({ errors: [error] })]);
          const { github, twitter } = server.sandbox.requests.counts;
          expect(github.requests + twitter.requests).to.equal(0);
        });
      }
    }

    it('what is no JSON, and what is too long', async () => {
      const headers = { 'Content-Type': 'application/json' };
      expect((await server.get(group, { method: 'POST', headers, body: '{"developers":' })).status).to.equal(400);
      const body = JSON.stringify({ developers: ['x'.repeat(1_100_000)] });
      expect((await server.get(group, { method: 'POST', headers, body })).status).to.equal(413);
      expect((await server.get(group)).status).to.equal(405);
    });
  });

  it('takes a thousand names of any length', async () => {
    const developers = Array.from({ length: 1000 }, (_, index) => `${'ñ'.repeat(96)}${String(index).padStart(4, '0')}`);
    const { status, body } = await server.post(group, { developers });
    expect(status).to.equal(200);
    expect(answerSchema.parse(JSON.parse(body)).errors).to.have.length(2000);
  });
});

describe('POST /connected/group/plan', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  it('spends the look-ups only, and promises no less than the group then takes', async () => {
    const developers = ['dev1', 'dev2', 'dev3', 'star', 'nobodyhere'];
    const planned = await server.post(`${group}/plan`, { developers });
    const { github, twitter } = server.sandbox.requests.counts;
    expect([github.requests, twitter.requests, twitter.rows]).to.deep.equal([0, 1, 4]);
    const plan = z
      .strictObject({
        developers: z.string().array(),
        errors: z.string().array(),
        cost: z.strictObject({
          requests: z.strictObject({ github: z.number(), twitter: z.number() }),
          rows: z.strictObject({ twitter: z.number() }),
          dollars: z.strictObject({ twitter: z.number() }),
        }),
      })
      .parse(JSON.parse(planned.body));
    expect(plan.developers).to.deep.equal(['dev1', 'dev2', 'dev3', 'star']);
    expect(plan.errors).to.deep.equal(['nobodyhere is no a valid user in twitter']);
    expect(plan.cost.dollars.twitter).to.equal(plan.cost.rows.twitter / 100);
    const { cost } = answerSchema.parse(JSON.parse((await server.post(group, { developers })).body));
    expect(cost.rows.twitter).to.be.at.most(plan.cost.rows.twitter);
    expect(cost.requests.github).to.be.at.most(plan.cost.requests.github);
    expect(cost.requests.twitter).to.be.at.most(plan.cost.requests.twitter);
  });

  it('promises no more rows than the budget has, beside the look-ups', async () => {
    const { body } = await server.post(`${group}/plan`, { developers: ['dev1', 'dev2'] });
    expect(body).to.match(/"rows":\{"twitter":\d{1,4}\}/);
  });
});
