import { expect } from 'chai';
import { evidenceIn } from '../support/evidence-in.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

describe('explain=true', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());

  it('appends the evidence, in the order and under the names of the caller', async () => {
    const { status, body } = await server.get('/connected/realtime/Dev2/dev1?explain=true');
    expect(status).to.equal(200);
    expect(body).to.match(
      /^\{"connected":true,"organisations":\["org1","org2","org3"\],"evidence":\{"shared_organisations":/,
    );
    expect(evidenceIn(body)).to.deep.include({
      shared_organisations: ['org1', 'org2', 'org3'],
      follows: [
        { from: 'Dev2', to: 'dev1', answer: 'yes' },
        { from: 'dev1', to: 'Dev2', answer: 'yes' },
      ],
      notes: [],
    });
  });

  it('says that nobody asked who follows whom where no organisation is shared, and why that may be', async () => {
    const { body } = await server.get('/connected/realtime/dev1/dev3?explain=1');
    const { follows, notes } = evidenceIn(body);
    expect(follows).to.deep.equal([
      { from: 'dev1', to: 'dev3', answer: 'not asked' },
      { from: 'dev3', to: 'dev1', answer: 'not asked' },
    ]);
    expect(notes).to.have.length(1);
    expect(notes[0]).to.include('public memberships only');
  });

  it('explains also what cannot be decided', async () => {
    const { status, body } = await server.get('/connected/realtime/guarded/guarded2?explain=true');
    expect(status).to.equal(502);
    expect(body).to.match(/^\{"errors":\["whether guarded follows guarded2 /);
    expect(evidenceIn(body).follows[0]).to.deep.equal({
      from: 'guarded',
      to: 'guarded2',
      answer: 'unknown',
      reason: { code: 'protected', developers: ['guarded', 'guarded2'] },
    });
  });

  it('adds nothing where it is false', async () => {
    const answers = await Promise.all(
      ['', '?explain=false', '?explain=0'].map((query) => server.get(`/connected/realtime/dev1/dev2${query}`)),
    );
    expect(new Set(answers.map(({ body }) => body))).to.have.property('size', 1);
  });
});
