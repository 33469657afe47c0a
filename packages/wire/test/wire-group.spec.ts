import { toDeveloper, toHandle, toPair, type GroupOutcome } from '@codeties/core';
import { expect } from 'chai';
import { denials, groupSchema, planSchema, progressSchema, wireGroup, wirePlan, wireProgress } from '../src/index.js';
import { gone, yes } from './support/follows.js';

const dev1 = toDeveloper('dev1');
const dev2 = toDeveloper('Dev2');
const dev3 = toDeveloper('dev3');
const missing = [{ developer: toDeveloper('dev9'), network: 'twitter' }] as const;
const sources = [
  { network: 'github', fromCache: false, requests: 4, rows: 0 },
  { network: 'twitter', fromCache: false, requests: 3, rows: 212 },
] as const;
const cost = '"cost":{"requests":{"github":4,"twitter":3},"rows":{"twitter":212}';

const outcome: GroupOutcome = {
  developers: [dev1, dev2, dev3],
  missing,
  connections: [{ developers: [dev3, dev1], organisations: ['org2'] }],
  undecided: [],
  graph: 'twitter',
  sources,
};

describe('wireGroup', () => {
  it('writes who is connected, under the names of the caller', () => {
    const answer = wireGroup(outcome, denials.plain);
    expect(JSON.stringify(answer)).to.equal(
      `{"developers":["dev1","Dev2","dev3"],"connections":[{"developers":["dev3","dev1"],"organisations":["org2"]}],"errors":["dev9 is no a valid user in twitter"],${cost}}}`,
    );
    expect(groupSchema.parse(answer)).to.deep.equal(answer);
  });

  it('writes of whom it cannot be told behind that, and why', () => {
    const pair = toPair(toHandle('dev1'), toHandle('Dev2'));
    const undecided = [{ developers: [dev2, dev1], pair, follows: { forward: yes, backward: gone } }] as const;
    const answer = wireGroup({ ...outcome, undecided }, denials.plain);
    expect(Object.keys(answer)).to.deep.equal(['developers', 'connections', 'undecided', 'errors', 'cost']);
    expect(answer.undecided).to.deep.equal([
      {
        developers: ['Dev2', 'dev1'],
        reasons: ['whether Dev2 follows dev1 in twitter cannot be read: Dev2 is gone'],
      },
    ]);
    expect(groupSchema.parse(answer)).to.deep.equal(answer);
  });
});

describe('wirePlan', () => {
  it('writes what a group costs at most, in dollars where a network bills', () => {
    const prices = [
      { network: 'github', requests: 4, rows: 0, dollars: 0 },
      { network: 'twitter', requests: 3, rows: 212, dollars: 2.12 },
    ] as const;
    const answer = wirePlan({ developers: [dev1, dev2], missing, prices }, denials.strict);
    expect(JSON.stringify(answer)).to.equal(
      `{"developers":["dev1","Dev2"],"errors":["dev9 is not a valid user in twitter"],${cost},"dollars":{"twitter":2.12}}}`,
    );
    expect(planSchema.parse(answer)).to.deep.equal(answer);
  });
});

describe('wireProgress', () => {
  it('writes how far the work has come, and what it took', () => {
    const answer = wireProgress({ step: 'reading_follows', done: 1, total: 3, sources });
    expect(JSON.stringify(answer)).to.equal(`{"progress":{"step":"reading_follows","done":1,"total":3,${cost}}}}`);
    expect(progressSchema.parse(answer)).to.deep.equal(answer);
  });
});
