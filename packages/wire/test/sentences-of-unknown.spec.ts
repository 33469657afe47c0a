import type { MutualFollow } from '@codeties/core';
import { expect } from 'chai';
import { sentencesOfUnknown } from '../src/index.js';
import { evidenceOf } from './support/evidence-of.js';
import { dear, gone, hidden, no, notAsked, spent, yes } from './support/follows.js';

function sentencesOf(follows: MutualFollow, names: readonly [string, string] = ['Dev2', 'dev1']): string[] {
  return sentencesOfUnknown(evidenceOf({ names, follows }), names);
}

describe('sentencesOfUnknown', () => {
  it('gives each unknown direction a sentence, in the order and under the names of the caller', () => {
    const hides = 'whether dev1 follows Dev2 in twitter cannot be read: Dev2 and dev1 are protected';
    const costs = 'whether Dev2 follows dev1 in twitter cannot be read: it takes 250000 rows, and the budget is 5000';
    expect(sentencesOf({ forward: hidden, backward: dear })).to.deep.equal([costs, hides]);
    const swapped = sentencesOf({ forward: hidden, backward: dear }, ['dev1', 'Dev2']);
    expect(swapped).to.deep.equal([hides.replace('Dev2 and dev1', 'dev1 and Dev2'), costs]);
  });

  it('says what is left of a budget of which something was spent before', () => {
    expect(sentencesOf({ forward: yes, backward: spent })).to.deep.equal([
      'whether Dev2 follows dev1 in twitter cannot be read: it takes 30 more rows, and 20 are left of the budget of 5000',
    ]);
  });

  it('says who is gone', () => {
    expect(sentencesOf({ forward: gone, backward: yes })).to.deep.equal([
      'whether dev1 follows Dev2 in twitter cannot be read: Dev2 is gone',
    ]);
  });

  it('has nothing to say of what is known, and of what nobody asked', () => {
    expect(sentencesOf({ forward: yes, backward: no })).to.deep.equal([]);
    expect(sentencesOf({ forward: notAsked, backward: notAsked })).to.deep.equal([]);
  });
});
