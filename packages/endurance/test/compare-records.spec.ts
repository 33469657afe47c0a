import { expect } from 'chai';
import { compareRecords, strayRecords, type AskedQuestion } from '../src/kills/compare-records.js';
import { groupQuestion, realtimeQuestion } from '../src/kills/recorded-question.js';
import type { ConnectionAnswer } from '../src/load/connection-answer.js';

const connected: ConnectionAnswer = { connected: true, organisations: ['org1'] };
const apart: ConnectionAnswer = { connected: false, organisations: [] };

const pair = realtimeQuestion(['b', 'a']);
const heard: AskedQuestion = { question: pair, heard: pair.expected('{"connected":true,"organisations":["org1"]}') };
const unheard: AskedQuestion = { question: pair, heard: undefined };

describe('compareRecords', () => {
  it('finds nothing wrong with an answer that is recorded once as it was received', () => {
    const comparison = compareRecords([heard], new Map([['a/b', [connected]]]));
    expect(comparison).to.deep.equal({ received: 1, recordedOnce: 1, neverReceived: 0, problems: [] });
  });

  it('finds an answer that is lost, recorded twice, or recorded otherwise', () => {
    for (const answers of [[], [connected, connected], [apart], [{ ...connected, organisations: ['org2'] }]]) {
      const { problems, recordedOnce } = compareRecords([heard], new Map([['a/b', answers]]));
      expect([problems.length, recordedOnce], JSON.stringify(answers)).to.deep.equal([1, 0]);
    }
  });

  it('lets an answer that nobody received be recorded once or not at all', () => {
    expect(compareRecords([unheard], new Map())).to.deep.include({ neverReceived: 0, problems: [] });
    expect(compareRecords([unheard], new Map([['a/b', [apart]]]))).to.deep.include({ neverReceived: 1, problems: [] });
    expect(compareRecords([unheard], new Map([['a/b', [apart, apart]]])).problems).to.have.length(1);
  });

  it('finds a group of which only a part is recorded', () => {
    const group: AskedQuestion = { question: groupQuestion(['a', 'b', 'c']), heard: undefined };
    const all = ['a/b', 'a/c', 'b/c'].map((key) => [key, [apart]] as const);
    expect(compareRecords([group], new Map(all)).problems).to.deep.equal([]);
    expect(compareRecords([group], new Map(all.slice(1))).problems).to.have.length(1);
  });

  it('expects each pair of a group that was answered', () => {
    const question = groupQuestion(['a', 'b', 'c']);
    const body = '{"connections":[{"developers":["c","a"],"organisations":["org1"]}]}';
    const group: AskedQuestion = { question, heard: question.expected(body) };
    const records = new Map([
      ['a/b', [apart]],
      ['a/c', [connected]],
      ['b/c', [apart]],
    ]);
    expect(compareRecords([group], records)).to.deep.equal({
      received: 3,
      recordedOnce: 3,
      neverReceived: 0,
      problems: [],
    });
  });
});

describe('strayRecords', () => {
  it('finds what nobody asked about', () => {
    expect(strayRecords([heard], new Map([['a/b', [apart]]]))).to.deep.equal([]);
    expect(strayRecords([heard], new Map([['a/z', [apart]]]))).to.have.length(1);
  });
});
