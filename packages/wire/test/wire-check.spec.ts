import { toDeveloper, type CheckOutcome } from '@codeties/core';
import { expect } from 'chai';
import { connectionSchema, denials, errorsSchema, sentencesOfUnknown, wireCheck, wireEvidence } from '../src/index.js';
import { evidenceOf } from './support/evidence-of.js';
import { hidden, notAsked, yes } from './support/follows.js';

const names = ['Dev2', 'dev1'] as const;
const denial = denials.plain;

const connected: CheckOutcome = {
  kind: 'decided',
  connection: { connected: true, organisations: ['a', 'B'] },
  evidence: evidenceOf({ names, follows: { forward: yes, backward: yes }, logins: ['a', 'B'] }),
};
const notConnected: CheckOutcome = {
  kind: 'decided',
  connection: { connected: false },
  evidence: evidenceOf({ names, follows: { forward: notAsked, backward: notAsked }, logins: [] }),
};
const unknown = evidenceOf({ names, follows: { forward: hidden, backward: yes } });
const undecided: CheckOutcome = {
  kind: 'undecided',
  developers: [toDeveloper('Dev2'), toDeveloper('dev1')],
  evidence: unknown,
};

describe('wireCheck', () => {
  it('tells of a connection, with its organisations behind it', () => {
    const answer = wireCheck({ outcome: connected, names, denial });
    expect(JSON.stringify(answer)).to.equal('{"connected":true,"organisations":["a","B"]}');
    expect(connectionSchema.parse(answer)).to.deep.equal(answer);
  });

  it('says no more than no of who is not connected', () => {
    expect(JSON.stringify(wireCheck({ outcome: notConnected, names, denial }))).to.equal('{"connected":false}');
  });

  it('appends the evidence where it is asked for', () => {
    const answer = wireCheck({ outcome: notConnected, names, explain: true, denial });
    expect(JSON.stringify(answer)).to.match(/^\{"connected":false,"evidence":\{"shared_organisations":/);
    expect(connectionSchema.parse(answer)).to.deep.equal(answer);
  });

  it('gives a sentence for each direction that cannot be told, and then the evidence', () => {
    const answer = wireCheck({ outcome: undecided, names, explain: true, denial });
    expect(answer).to.deep.equal({
      errors: sentencesOfUnknown(unknown, names),
      evidence: wireEvidence(unknown, names),
    });
    expect(Object.keys(answer)).to.deep.equal(['errors', 'evidence']);
    expect(errorsSchema.parse(answer)).to.deep.equal(answer);
  });

  it('says that it cannot be told where a rule has no answer though all is known', () => {
    const evidence = evidenceOf({ names, follows: { forward: notAsked, backward: notAsked } });
    const answer = wireCheck({ outcome: { ...undecided, evidence }, names, denial });
    expect(answer).to.deep.equal({ errors: ['whether Dev2 and dev1 are connected cannot be told'] });
    expect(errorsSchema.parse(answer)).to.deep.equal(answer);
  });

  it('has no evidence about who does not exist', () => {
    const outcome: CheckOutcome = {
      kind: 'missing',
      missing: [{ developer: toDeveloper('Dev2'), network: 'github' }],
    };
    expect(wireCheck({ outcome, names, explain: true, denial: denials.strict })).to.deep.equal({
      errors: ['Dev2 is not a valid user in github'],
    });
  });
});
