import type { AccountPair, MutualFollow } from '@codeties/core';
import { expect } from 'chai';
import { describeList } from '../../src/plan/describe-list.js';
import { QuestionGraph, twinOf } from '../../src/plan/question-graph.js';
import { account } from './sample-pairs.js';

const [ada, grace, zoe] = [account('ada', 1, 2), account('grace', 3, 4), account('zoe', 5, 6)];

function open(pairs: readonly AccountPair[]): {
  readonly graph: QuestionGraph;
  readonly heard: [string, MutualFollow][];
} {
  const heard: [string, MutualFollow][] = [];
  return { graph: new QuestionGraph({ pairs, onSettled: (...answer) => void heard.push(answer) }), heard };
}

describe('the questions of a group', () => {
  it('are two for each pair, which is one with its mirror image', () => {
    const { graph } = open([
      [grace, ada],
      [ada, grace],
      [ada, zoe],
    ]);
    expect(graph.open).to.equal(4);
    expect([...graph.follows().keys()]).to.deep.equal(['ada\ngrace', 'ada\nzoe']);
    expect(graph.accountsOf(0).map(({ handle }) => handle)).to.deep.equal(['ada', 'grace']);
    expect(graph.accountsOf(twinOf(0)).map(({ handle }) => handle)).to.deep.equal(['grace', 'ada']);
  });

  it('are each in whom the one follows, and in who follows the other', () => {
    const { graph } = open([[ada, grace]]);
    const lists = graph.listsOf(0).map((list) => ({ ...describeList(graph, list), sought: graph.soughtId(0, list) }));
    expect(lists).to.deep.equal([
      { owner: ada, kind: 'following', sought: grace.id },
      { owner: grace, kind: 'followers', sought: ada.id },
    ]);
    for (const list of graph.listsOf(0)) expect([...graph.questionsIn(list)]).to.deep.equal([0]);
  });

  it('are settled by a no, which nobody has to ask the other of', () => {
    const { graph, heard } = open([[ada, grace]]);
    graph.answer(1, false);
    expect(heard).to.deep.equal([['ada\ngrace', { forward: { answer: 'not_asked' }, backward: { answer: 'no' } }]]);
    expect([graph.open, graph.pruned]).to.deep.equal([0, 1]);
  });

  it('are told once both are answered, and once only', () => {
    const { graph, heard } = open([[ada, grace]]);
    graph.answer(0, true);
    expect(heard).to.have.length(0);
    graph.answer(1, true);
    graph.answer(1, false);
    graph.answer(0, false);
    expect(heard).to.deep.equal([['ada\ngrace', { forward: { answer: 'yes' }, backward: { answer: 'yes' } }]]);
  });

  it('stay answered where the other turns out a no, or is given up', () => {
    const { graph } = open([
      [ada, grace],
      [ada, zoe],
    ]);
    graph.answer(0, true);
    graph.answer(1, false);
    graph.giveUp(2, { code: 'protected', accounts: [ada.handle] });
    graph.answer(3, false);
    expect(
      [...graph.follows().values()].map(({ forward, backward }) => [forward.answer, backward.answer]),
    ).to.deep.equal([
      ['yes', 'no'],
      ['unknown', 'no'],
    ]);
    expect(graph.pruned).to.equal(0);
  });
});
