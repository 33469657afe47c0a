import { expect } from 'chai';
import { createRandom } from '../src/load/create-random.js';
import { pairKey } from '../src/load/pair.js';
import { createSeededPairs } from '../src/load/seeded-pairs.js';
import { growthProblems } from '../src/soak/growth-problems.js';
import { latenciesOf, spreadProblems } from '../src/soak/latencies.js';
import { runSchedule } from '../src/soak/run-schedule.js';
import { SoakBook } from '../src/soak/soak-book.js';
import type { Vitals } from '../src/soak/vitals.js';

const vitals = { heap: 50e6, resident: 0, handles: 10, files: 20, worstLag: 0, lag99: 0, busy: 0, worstCollection: 0 };
const grown = (heaps: readonly number[], more: Partial<Vitals> = {}): Vitals[] =>
  heaps.map((heap, index) => ({ ...vitals, heap, ...(index * 3 >= heaps.length * 2 && more) }));

describe('createSeededPairs', () => {
  it('gives each pair once', () => {
    const keys = [...createSeededPairs({ developers: 21, first: 7 })].map(pairKey);
    expect(new Set(keys).size)
      .to.equal(keys.length)
      .and.to.equal((21 * 20) / 2);
  });
});

describe('createRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbersOf = (seed: number): number[] => Array.from({ length: 5 }, createRandom(seed));
    expect(numbersOf(1)).to.deep.equal(numbersOf(1)).and.not.to.deep.equal(numbersOf(2));
    for (const number of numbersOf(3)) expect(number).to.be.within(0, 1);
  });
});

describe('growthProblems', () => {
  it('lets a heap rise and fall, and finds one whose floor rises', () => {
    expect(growthProblems(grown([50e6, 70e6, 50e6, 90e6, 51e6, 80e6]))).to.deep.equal([]);
    expect(growthProblems(grown([50e6, 51e6, 52e6, 53e6, 54e6, 55e6]))).to.have.length(1);
  });

  it('finds handles and files that are not given back', () => {
    expect(growthProblems(grown([1, 1, 1, 1, 1, 1], { handles: 100 }))).to.have.length(1);
    expect(growthProblems(grown([1, 1, 1, 1, 1, 1], { files: 100 }))).to.have.length(1);
  });

  it('does not pass for want of looks', () => {
    expect(growthProblems(grown([50e6]))).to.have.length(1);
  });
});

describe('spreadProblems', () => {
  const even = Array.from({ length: 300 }, () => 10);
  const late = [...even.slice(0, 290), ...Array.from({ length: 10 }, () => 51)];

  it('finds a kind whose slowest hundredth takes more than five times the middle', () => {
    expect(latenciesOf('late', late)).to.deep.equal({ kind: 'late', count: 300, p50: 10, p99: 51, most: 51 });
    expect(spreadProblems([latenciesOf('even', even)])).to.deep.equal([]);
    expect(spreadProblems([latenciesOf('late', late)])).to.have.length(1);
  });

  it('says nothing about a few', () => {
    expect(spreadProblems([latenciesOf('few', late.slice(-20))])).to.deep.equal([]);
  });
});

describe('SoakBook', () => {
  const row = { id: 1, key: 'a/b', answer: { connected: false, organisations: [] } };

  it('wants each answer recorded as often as it was given', () => {
    const book = new SoakBook();
    book.noteRecorded([['b', 'a']]);
    expect(book.checkRecords([row])).to.deep.equal({ problems: [], ofThoseWhoLeft: 0 });
    expect(book.checkRecords([]).problems).to.have.length(1);
    expect(book.checkRecords([row, row]).problems).to.have.length(1);
    expect(book.checkRecords([row, { ...row, key: 'a/c' }]).problems).to.have.length(1);
  });

  it('lets answers to those who left be recorded or not, and counts them apart', () => {
    const book = new SoakBook();
    book.noteLeft([['a', 'b']]);
    expect(book.checkRecords([])).to.deep.equal({ problems: [], ofThoseWhoLeft: 0 });
    expect(book.checkRecords([row])).to.deep.equal({ problems: [], ofThoseWhoLeft: 1 });
    expect(book.checkRecords([row, row]).problems).to.have.length(1);
  });
});

describe('runSchedule', () => {
  it('sends each kind as often as it should, whether those before are answered or not', async () => {
    const sent: string[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const kind = (name: string, perSecond: number): Parameters<typeof runSchedule>[0]['kinds'][number] => {
      return { name, perSecond, next: () => ({ question: { path: '/' }, statuses: [200] }) };
    };
    await runSchedule({
      kinds: [kind('often', 15), kind('seldom', 5)],
      seconds: 1,
      random: createRandom(1),
      send: ({ name }) => {
        sent.push(name);
        if (sent.length === 20) answer();
        return answered;
      },
    });
    expect(sent.filter((name) => name === 'often')).to.have.length(15);
    expect(sent.filter((name) => name === 'seldom')).to.have.length(5);
  });
});
