import { expect } from 'chai';
import fc from 'fast-check';
import { median } from '../src/measure/median.js';
import { ratiosOf } from '../src/measure/ratios.js';
import { createChainMeter } from '../src/subjects/chain-meter.js';
import { isAnsweredQuestion, isAskedQuestion, isListening } from '../src/subjects/questions.js';

describe('median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).to.equal(5);
    expect(median([9, 1, 5, 6])).to.equal(5.5);
  });

  it('has as many values above it as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).to.be.at.most(values.length / 2);
        expect(values.filter((value) => value > middle).length).to.be.at.most(values.length / 2);
      }),
    );
  });

  it('is none of nothing', () => {
    expect(() => median([])).to.throw(RangeError);
  });
});

describe('ratiosOf', () => {
  it('compares round by round', () => {
    expect(ratiosOf([10, 30, 20], [20, 10, 20])).to.deep.equal({ median: 1, least: 0.5, most: 3 });
  });

  it('compares no rounds that have no other', () => {
    expect(() => ratiosOf([1, 2], [1])).to.throw(RangeError);
  });
});

describe('the chain meter', () => {
  const [one, two, three] = [{}, {}, {}];

  it('takes requests that overlap for one round trip', () => {
    const meter = createChainMeter();
    for (const request of [one, two, three]) meter.started(request);
    for (const request of [one, two, three]) meter.ended(request);
    expect(meter.longest()).to.equal(1);
  });

  it('counts each that was made after another had ended', () => {
    const meter = createChainMeter();
    meter.started(one);
    meter.started(two);
    meter.ended(one);
    meter.started(three);
    meter.ended(two);
    meter.ended(three);
    expect(meter.longest()).to.equal(2);
  });

  it('begins anew after a reset, whatever ends then', () => {
    const meter = createChainMeter();
    meter.started(one);
    meter.reset();
    meter.ended(one);
    meter.started(two);
    expect(meter.longest()).to.equal(1);
  });
});

describe('the messages between a server and who measures it', () => {
  it('are told apart', () => {
    const messages = [{ url: 'http://127.0.0.1:1' }, { id: 1, question: 'peak_memory' }, { id: 1, value: 2 }];
    expect(messages.map(isListening)).to.deep.equal([true, false, false]);
    expect(messages.map(isAskedQuestion)).to.deep.equal([false, true, false]);
    expect(messages.map(isAnsweredQuestion)).to.deep.equal([false, false, true]);
  });

  it('are nothing else', () => {
    for (const message of [undefined, null, 'text', 7, {}, { id: '1', value: 2 }, { id: 1, question: 'other' }]) {
      expect([isListening, isAskedQuestion, isAnsweredQuestion].map((is) => is(message))).to.deep.equal([
        false,
        false,
        false,
      ]);
    }
  });
});
