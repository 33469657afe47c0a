import { expect } from 'chai';
import { evidenceSchema, PUBLIC_ONLY_NOTE, wireEvidence } from '../src/index.js';
import { evidenceOf } from './support/evidence-of.js';
import { dear, gone, hidden, no, notAsked, yes } from './support/follows.js';

const names = ['Dev2', 'dev1'] as const;

describe('wireEvidence', () => {
  it('tells what each network said, in the order and under the names of the caller', () => {
    const answer = wireEvidence(evidenceOf({ names, follows: { forward: hidden, backward: dear } }), names);
    expect(answer).to.deep.equal({
      shared_organisations: ['org1'],
      follows: [
        {
          from: 'Dev2',
          to: 'dev1',
          answer: 'unknown',
          reason: { code: 'over_budget', rows: 250_000, left: 5000, budget: 5000 },
        },
        { from: 'dev1', to: 'Dev2', answer: 'unknown', reason: { code: 'protected', developers: ['Dev2', 'dev1'] } },
      ],
      sources: {
        github: { read_at: '2019-09-13T09:30:00Z', from_cache: false, requests: 2, rows: 0 },
        twitter: { from_cache: false, requests: 1, rows: 2 },
      },
      notes: [],
    });
  });

  it('says that private memberships are not seen where no organisation is shared on GitHub', () => {
    const evidence = evidenceOf({ names, follows: { forward: notAsked, backward: notAsked }, logins: [] });
    expect(wireEvidence(evidence, names).notes).to.deep.equal([PUBLIC_ONLY_NOTE]);
    expect(wireEvidence({ ...evidence, directory: 'bitbucket' }, names).notes).to.deep.equal([]);
  });

  it('is what its schema reads, whatever the follows are', () => {
    const all = [yes, no, notAsked, hidden, dear, gone];
    for (const follows of all.flatMap((forward) => all.map((backward) => ({ forward, backward })))) {
      const answer = wireEvidence(evidenceOf({ names, follows }), names);
      expect(evidenceSchema.parse(JSON.parse(JSON.stringify(answer)))).to.deep.equal(answer);
    }
  });
});
