import { expect } from 'chai';
import { jointSignal } from '../src/calls/joint-signal.js';

describe('a joint signal', () => {
  it('aborts with the other one, for its reason', () => {
    const other = new AbortController();
    const { signal } = jointSignal(other.signal);
    other.abort('enough');
    expect([signal.aborted, signal.reason]).to.deep.equal([true, 'enough']);
  });

  it('is aborted from the start where the other one is', () => {
    const { signal } = jointSignal(AbortSignal.abort('gone'));
    expect([signal.aborted, signal.reason]).to.deep.equal([true, 'gone']);
  });

  it('aborts alone, and leaves the other one as it is', () => {
    const other = new AbortController();
    const joint = jointSignal(other.signal);
    joint.abort('alone');
    expect([joint.signal.aborted, other.signal.aborted]).to.deep.equal([true, false]);
  });

  it('is the same one again for whoever asks next, once it is released', () => {
    const other = new AbortController();
    const first = jointSignal(other.signal);
    first.release();
    const second = jointSignal(other.signal);
    expect(second.signal).to.equal(first.signal);
    other.abort();
    expect(second.signal.aborted).to.equal(true);
  });

  it('is never one that somebody still has, or one that has fired', () => {
    const other = new AbortController();
    const [first, second] = [jointSignal(other.signal), jointSignal(other.signal)];
    expect(second.signal).not.to.equal(first.signal);
    first.abort();
    first.release();
    expect(jointSignal(other.signal).signal.aborted).to.equal(false);
  });

  it('goes without another one', () => {
    expect(jointSignal(undefined).signal.aborted).to.equal(false);
  });
});
