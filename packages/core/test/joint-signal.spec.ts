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

  it('lets go of the other one', () => {
    const other = new AbortController();
    const joint = jointSignal(other.signal);
    const { signal } = joint;
    joint.release();
    other.abort();
    expect(signal.aborted).to.equal(false);
  });

  it('goes without another one', () => {
    expect(jointSignal(undefined).signal.aborted).to.equal(false);
  });
});
