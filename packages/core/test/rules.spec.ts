import { expect } from 'chai';
import fc from 'fast-check';
import { decideConnection, sharedOrganisations, type Follow, type Organisation } from '../src/index.js';

const organisations = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), login: fc.constantFrom('Zeta', 'alpha', 'Beta', 'beta') }),
);
const follows = fc.constantFrom<Follow>(
  { answer: 'yes' },
  { answer: 'no' },
  { answer: 'not_asked' },
  { answer: 'unknown', reason: { code: 'protected', accounts: [] } },
);
const shared: Organisation = { id: '1', login: 'org1' };

describe('shared organisations', () => {
  it('are those whose id both have, each once', () => {
    fc.assert(
      fc.property(organisations, organisations, (ones, others) => {
        const ids = sharedOrganisations(ones, others).map(({ id }) => id);
        const expected = new Set(ones.map(({ id }) => id).filter((id) => others.some((other) => other.id === id)));
        expect([...ids].sort()).to.deep.equal([...expected].sort());
      }),
    );
  });

  it('are sorted by login without regard to case', () => {
    fc.assert(
      fc.property(organisations, (ones) => {
        const logins = sharedOrganisations(ones, ones).map(({ login }) => login.toLowerCase());
        expect(logins).to.deep.equal([...logins].sort());
      }),
    );
  });

  it('are compared by id, so that one that was renamed meanwhile is still the same', () => {
    const found = sharedOrganisations([{ id: '1', login: 'new-name' }], [{ id: '1', login: 'old-name' }]);
    expect(found).to.deep.equal([{ id: '1', login: 'new-name' }]);
  });
});

describe('the connection rule', () => {
  it('connects those who share an organisation and follow each other', () => {
    const decision = decideConnection([shared], { forward: { answer: 'yes' }, backward: { answer: 'yes' } });
    expect(decision).to.deep.equal({ isDecided: true, connection: { connected: true, organisations: ['org1'] } });
  });

  it('never connects anybody else', () => {
    fc.assert(
      fc.property(fc.boolean(), follows, follows, (share, forward, backward) => {
        const decision = decideConnection(share ? [shared] : [], { forward, backward });
        const isConnected = decision.isDecided && decision.connection.connected;
        expect(isConnected).to.equal(share && forward.answer === 'yes' && backward.answer === 'yes');
      }),
    );
  });

  it('says no only where a no was said, or no organisation is shared', () => {
    fc.assert(
      fc.property(fc.boolean(), follows, follows, (share, forward, backward) => {
        const decision = decideConnection(share ? [shared] : [], { forward, backward });
        const isRefused = decision.isDecided && !decision.connection.connected;
        expect(isRefused).to.equal(!share || forward.answer === 'no' || backward.answer === 'no');
      }),
    );
  });
});
