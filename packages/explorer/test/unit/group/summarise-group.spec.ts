import { expect } from 'chai';
import { describeSpent } from '../../../src/app/group/describe-spent.js';
import { summariseGroup } from '../../../src/app/group/summarise-group.js';
import { summarisePlan } from '../../../src/app/group/summarise-plan.js';

type Answer = Parameters<typeof summariseGroup>[0];
const nobody: Answer = {
  developers: ['a', 'b', 'c'],
  connections: [],
  undecided: [],
  errors: [],
  cost: { requests: {}, rows: {} },
};

describe('summariseGroup', () => {
  it('counts connections, those who have any, and organisations', () => {
    const connections: Answer['connections'] = [{ developers: ['a', 'b'], organisations: ['org1', 'org2'] }];
    expect(summariseGroup({ ...nobody, connections })).to.match(
      /^1 connection .*2 of 3 developers.*2 organisations\.$/,
    );
  });

  it('says so where nobody is connected', () => {
    expect(summariseGroup(nobody)).to.match(/^Nobody of 3 developers/);
  });

  it('does not keep quiet of what cannot be told', () => {
    const undecided: Answer['undecided'] = [{ developers: ['a', 'b'], reasons: ['a is protected'] }];
    expect(summariseGroup({ ...nobody, undecided })).to.contain('1 pair');
  });
});

describe('describeSpent', () => {
  it('names each network that was asked, and the rows that are billed', () => {
    const told = describeSpent({ requests: { github: 0, twitter: 2 }, rows: { twitter: 1_200 } });
    expect(told).to.contain('2 requests to X').and.contain('1,200 rows').and.not.contain('GitHub');
  });
});

describe('summarisePlan', () => {
  const cost = { requests: { twitter: 1 }, rows: { twitter: 2 }, dollars: { twitter: 0.174 } };

  it('says what it costs at most, to the cent above', () => {
    expect(summarisePlan({ developers: ['a', 'b'], errors: [], cost })).to.match(/^2 developers .*\$0\.18/);
  });

  it('names no price where there is nobody to ask about', () => {
    expect(summarisePlan({ developers: ['a'], errors: [], cost })).not.to.contain('$');
  });
});
