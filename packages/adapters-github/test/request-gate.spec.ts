import { expectFailure } from '@codeties/contract-tests';
import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { createRequestGate, type Place, type RequestGate } from '../src/request-gate.js';

describe('a gate for requests', () => {
  let gate: RequestGate;
  let inside: Place[];

  beforeEach(() => {
    gate = createRequestGate({ most: 8, answersPerPlace: 3 });
    inside = [];
  });

  /** Lets as many ask for a place; `inside` are those who have got one. */
  const queue = async (count: number): Promise<void> => {
    for (let asked = 0; asked < count; asked += 1) {
      void gate.enter(new AbortController().signal).then((place) => inside.push(place));
    }
    await settled();
  };
  const settled = (): Promise<void> => new Promise(setImmediate);
  const leaveAll = async (): Promise<void> => {
    for (const place of inside.splice(0)) place.leave();
    await settled();
  };

  it('lets so many through, and the next when somebody leaves', async () => {
    await queue(10);
    expect(inside).to.have.length(8);
    inside[0]?.leave();
    await settled();
    expect(inside).to.have.length(9);
  });

  it('counts somebody once who leaves twice', async () => {
    await queue(12);
    inside[0]?.leave();
    inside[0]?.leave();
    await settled();
    expect(inside).to.have.length(9);
  });

  it('lets half as many through after a warning', async () => {
    await queue(8);
    inside[0]?.warned();
    await leaveAll();
    await queue(8);
    expect(inside).to.have.length(4);
  });

  it('takes for one warning what all hear who were inside', async () => {
    await queue(8);
    for (const place of inside) place.warned();
    await leaveAll();
    await queue(8);
    expect(inside).to.have.length(4);
  });

  it('lets at least one through, however often it is warned', async () => {
    for (let time = 0; time < 6; time += 1) {
      await queue(1);
      inside[0]?.warned();
      await leaveAll();
    }
    await queue(2);
    expect(inside).to.have.length(1);
  });

  it('lets one more through after so many answers, up to as many as before', async () => {
    await queue(1);
    inside[0]?.warned();
    for (let answer = 0; answer < 3; answer += 1) inside[0]?.answered();
    await leaveAll();
    await queue(10);
    expect(inside).to.have.length(5);
    for (let answer = 0; answer < 100; answer += 1) inside[0]?.answered();
    await settled();
    expect(inside).to.have.length(8);
  });

  it('does not let those wait whose call is over, and gives their turn to the next', async () => {
    await queue(8);
    const abort = new AbortController();
    const waiting = gate.enter(abort.signal);
    await queue(1);
    abort.abort(new CodetiesError({ code: 'timeout' }));
    await expectFailure(waiting, 'timeout');
    inside[0]?.leave();
    await settled();
    expect(inside).to.have.length(9);
    await expectFailure(gate.enter(AbortSignal.abort()), 'aborted');
  });
});
