import { expect } from 'chai';
import fc from 'fast-check';
import type { Repository } from '../src/index.js';
import { addTotals, noTotals, totalsOfProfile, totalsOfRepository } from '../src/rules/aggregate-totals.js';

const names = fc.constantFrom('Python', 'python', 'C', 'jit', '');
const count = fc.option(fc.nat({ max: 1_000 }), { nil: undefined });
const repositories: fc.Arbitrary<Repository> = fc.record({
  id: fc.uuid(),
  name: fc.constant('name'),
  url: fc.constant('https://host.test'),
  isPrivate: fc.constant(false),
  isFork: fc.boolean(),
  createdAt: fc.constant(new Date(0)),
  updatedAt: fc.constant(new Date(0)),
  size: fc.nat(),
  stars: count,
  watchers: count,
  openIssues: count,
  language: fc.option(names, { nil: undefined }),
  topics: fc.option(fc.array(names), { nil: undefined }),
});
const sum = (list: readonly Repository[]): ReturnType<typeof totalsOfRepository> =>
  list.map(totalsOfRepository).reduce(addTotals, noTotals);

describe('what somebody has, added up', () => {
  it('does not depend on the order, nor on how it is cut into pages', () => {
    fc.assert(
      fc.property(fc.array(repositories), fc.array(repositories), (ones, others) => {
        const [all, mirrored] = [addTotals(noTotals, sum([...ones, ...others])), addTotals(sum(others), sum(ones))];
        expect({
          ...mirrored,
          languages: [...mirrored.languages].sort(),
          topics: [...mirrored.topics].sort(),
        }).to.deep.equal({
          ...all,
          languages: [...all.languages].sort(),
          topics: [...all.topics].sort(),
        });
      }),
    );
  });

  it('counts each repository once, as an original or as a fork', () => {
    fc.assert(
      fc.property(fc.array(repositories), (list) => {
        const { total, original, forked } = sum(list);
        expect([total, original + forked]).to.deep.equal([list.length, list.length]);
      }),
    );
  });

  it('knows a number where a host told it, and no zero where none did', () => {
    fc.assert(
      fc.property(fc.array(repositories), (list) => {
        const told = list.flatMap(({ stars }) => stars ?? []);
        expect(sum(list).stars).to.equal(
          told.length === 0 ? undefined : told.reduce((total, stars) => total + stars, 0),
        );
      }),
    );
  });

  it('counts languages and topics in repositories, without regard to case', () => {
    fc.assert(
      fc.property(fc.array(repositories), (list) => {
        const { languages, topics } = sum(list);
        for (const name of ['python', 'c', 'jit']) {
          const inLanguage = list.filter(({ language }) => language?.toLowerCase() === name).length;
          const withTopic = list.filter((each) => each.topics?.some((topic) => topic.toLowerCase() === name)).length;
          expect(languages.get(name) ?? 0).to.equal(inLanguage);
          expect(topics.get(name) ?? 0).to.equal(withTopic);
        }
        expect(languages.has('') || topics.has('')).to.equal(false);
      }),
    );
  });

  it('takes followers from profiles, where there are any', () => {
    const profile = { id: '1', username: 'ada', url: 'https://host.test' };
    expect(addTotals(totalsOfProfile(profile), totalsOfProfile({ ...profile, followers: 3 })).followers).to.equal(3);
    expect(totalsOfProfile(profile).followers).to.equal(undefined);
  });

  it('knows that somebody without repositories has no stars, where the host has stars', () => {
    const profile = { id: '1', username: 'ada', url: 'https://host.test' };
    expect(totalsOfProfile(profile, ['stars']))
      .to.deep.include({ stars: 0 })
      .and.not.to.have.property('watchers');
  });
});
