import { expect } from 'chai';
import { describeCost, describeFollow, describeOrigin } from '../../src/app/pair/describe-evidence.js';
import { oldestReading } from '../../src/app/pair/oldest-reading.js';
import { readErrors } from '../../src/app/pair/read-errors.js';
import { cleanName, findProblems, hasProblems } from '../../src/app/pair/read-names.js';
import { counted } from '../../src/app/parts/counted.js';
import { dollarsOfRows } from '../../src/app/parts/dollars.js';

describe('readErrors', () => {
  const names = ['ada', 'grace'] as const;

  for (const denial of ['is no a valid user in', 'is not a valid user in']) {
    it(`puts what "${denial}" a network to the name that it is about`, () => {
      const errors = [`grace ${denial} github`, `grace ${denial} twitter`];
      const { problems, rest } = readErrors(errors, names);
      expect(problems[0]).to.equal(undefined);
      expect(problems[1]).to.include('GitHub or X');
      expect(rest).to.deep.equal([]);
    });
  }

  it('keeps what is about neither name', () => {
    const errors = ['joan is not a valid user in github', 'the register is unavailable'];
    const { problems, rest } = readErrors(errors, names);
    expect(hasProblems(problems)).to.equal(false);
    expect(rest).to.deep.equal(errors);
  });

  it('is not misled by a name that holds the sentence itself', () => {
    const name = 'x is no a valid user in y';
    expect(readErrors([`${name} is no a valid user in github`], [name, 'ada']).problems[0]).to.include('GitHub');
  });
});

describe('findProblems', () => {
  it('wants both names', () => {
    const [one, other] = findProblems(['', 'ada']);
    expect(one).to.be.a('string');
    expect(other).to.equal(undefined);
  });

  it('wants two developers, in whatever letters', () => {
    expect(hasProblems(findProblems(['Ada', 'aDA']))).to.equal(true);
    expect(hasProblems(findProblems(['ada', 'grace']))).to.equal(false);
  });

  it('takes no name that would lead a request elsewhere', () => {
    expect(hasProblems(findProblems(['..', 'ada']))).to.equal(true);
  });

  it('takes the sign of a handle for what it is', () => {
    expect(cleanName(' @ada ')).to.equal('ada');
  });
});

describe('describeFollow', () => {
  const follow = { from: 'ada', to: 'grace' };

  it('has different words for every answer', () => {
    const words = (['yes', 'no', 'not asked', 'unknown'] as const).map((answer) =>
      describeFollow({ ...follow, answer }),
    );
    expect(new Set(words).size).to.equal(4);
  });

  it('names whose accounts could not be read', () => {
    for (const code of ['protected', 'vanished'] as const) {
      const reason = { code, developers: ['ada', 'grace'] };
      expect(describeFollow({ ...follow, answer: 'unknown', reason })).to.include('ada and grace');
    }
  });

  it('tells what it would have taken where that was too much', () => {
    const reason = { code: 'over_budget', rows: 2_500, left: 10, budget: 1_000 } as const;
    const words = describeFollow({ ...follow, answer: 'unknown', reason });
    for (const part of ['2,500', '$25.00', '10 are left', '1,000']) expect(words).to.include(part);
  });
});

describe('what an answer took', () => {
  const source = { from_cache: false, requests: 3, rows: 6 };

  it('is money where the network takes any', () => {
    expect(describeCost('twitter', source)).to.equal('3 requests, 6 billed rows, $0.06');
    expect(describeCost('github', { ...source, rows: 0 })).to.not.include('$');
  });

  it('tells a cache from a network', () => {
    expect(describeOrigin({ ...source, from_cache: true })).to.not.equal(describeOrigin(source));
  });

  it('is as old as the oldest thing in it', () => {
    const sources = {
      github: { ...source, from_cache: true, read_at: '2026-01-02T00:00:00Z' },
      twitter: { ...source, read_at: '2026-01-03T00:00:00Z' },
    };
    expect(oldestReading(sources)).to.deep.equal({ time: '2026-01-02T00:00:00Z', isCached: false });
  });

  it('counts in dollars and cents', () => {
    expect([0, 1, 29, 100_000].map(dollarsOfRows)).to.deep.equal(['$0.00', '$0.01', '$0.29', '$1000.00']);
    expect([counted(1, 'row'), counted(1_234_567, 'row')]).to.deep.equal(['1 row', '1,234,567 rows']);
  });
});
