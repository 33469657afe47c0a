import { expect } from 'chai';
import { createGraphLayout, MOST_STEPS } from '../../../src/app/group/graph-layout.js';
import { buildGroupModel } from '../../../src/app/group/group-model.js';
import { layOut } from '../../../src/app/group/lay-out.js';

const two = (
  one: string,
  other: string,
  organisation: string,
): { developers: [string, string]; organisations: string[] } => ({
  developers: [one, other],
  organisations: [organisation],
});
const model = buildGroupModel({
  developers: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'alone', 'lonely'],
  connections: [two('a1', 'a2', 'acme'), two('a2', 'a3', 'acme'), two('b1', 'b2', 'beta'), two('b2', 'b3', 'beta')],
});

describe('createGraphLayout', () => {
  it('comes to rest after a bounded number of steps', () => {
    const layout = createGraphLayout(model, { width: 800, height: 600 });
    let steps = 0;
    while (layout.step()) steps += 1;
    expect(steps).to.equal(MOST_STEPS);
  });

  it('rests at once where nobody is tied', () => {
    const loners = buildGroupModel({ developers: ['ann', 'ben'], connections: [] });
    expect(createGraphLayout(loners, { width: 800, height: 600 }).step()).to.be.false;
  });

  it('keeps those of an organisation nearer to each other than to those of another', () => {
    const places = layOut(model);
    const distance = (one: number, other: number): number => {
      const [start, end] = [places[one], places[other]];
      return start && end ? Math.hypot(start.x - end.x, start.y - end.y) : NaN;
    };
    for (const own of [1, 2]) for (const other of [3, 4, 5]) expect(distance(0, own)).to.be.below(distance(0, other));
  });

  it('puts those without a tie beneath all others', () => {
    const places = layOut(model);
    const lowest = Math.max(...places.slice(0, 6).map(({ y }) => y));
    for (const { y } of places.slice(6)) expect(y).to.be.above(lowest);
  });

  it('puts no two at the same place', () => {
    const loners = buildGroupModel({
      developers: Array.from({ length: 50 }, (_, index) => `dev${index}`),
      connections: [],
    });
    expect(new Set(layOut(loners).map(({ x, y }) => `${x} ${y}`))).to.have.lengthOf(50);
  });

  it('gives the same places each time', () => {
    expect(layOut(model)).to.deep.equal(layOut(model));
  });
});
