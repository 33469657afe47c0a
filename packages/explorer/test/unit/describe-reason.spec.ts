import { expect } from 'chai';
import type { Evidence } from '../../src/app/api/answers.js';
import { describeReason } from '../../src/app/pair/describe-reason.js';

const evidence: Evidence = {
  shared_organisations: ['engines'],
  follows: [
    { from: 'ada', to: 'grace', answer: 'yes' },
    { from: 'grace', to: 'ada', answer: 'no' },
  ],
  sources: {},
  notes: [],
};

describe('describeReason', () => {
  it('names who does not follow whom', () => {
    expect(describeReason(false, evidence)).to.equal('grace does not follow ada');
  });

  it('names the organisation that is wanting, and says nothing of what was not asked', () => {
    const follows = evidence.follows.map((follow) => ({ ...follow, answer: 'not asked' as const }));
    const reason = describeReason(false, { ...evidence, follows, shared_organisations: [] });
    expect(reason).to.include('organisation').and.not.include('ada');
  });

  it('counts what connects', () => {
    expect(describeReason(true, evidence)).to.include('1 organisation ');
  });
});
