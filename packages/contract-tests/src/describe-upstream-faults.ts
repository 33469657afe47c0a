import type { CallOptions, NetworkName } from '@codeties/core';
import { expect } from 'chai';
import { it } from 'mocha';
import { expectFailure } from './expect-failure.js';
import { codeOfFault, type ToldFault } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

export interface UpstreamFaultsOptions {
  /** Those that can happen. */
  readonly faults: readonly ToldFault[];
  /** The subject of the running test. */
  subject: () => UpstreamSubject;
  /** The call under test, which makes at least one request. */
  ask: (call?: CallOptions) => Promise<unknown>;
  network: () => NetworkName;
}

/** The tests that every port of a network shares: each fault as its code, and abort and deadline in time. */
export function describeUpstreamFaults({ faults, subject, ask, network }: UpstreamFaultsOptions): void {
  for (const fault of faults) {
    it(`says ${codeOfFault[fault]} when the network is ${fault}`, async () => {
      await subject().misbehave(fault);
      const error = await expectFailure(ask(), codeOfFault[fault]);
      expect(error.network).to.equal(network());
    });
  }

  if (faults.includes('rate-limited')) {
    it('says when a rate limit passes where the network says so', async () => {
      await subject().misbehave('rate-limited');
      const error = await expectFailure(ask(), 'rate_limited');
      expect(error.retryAt?.getTime()).to.be.greaterThan(Date.now());
    });
  }

  if (faults.includes('rate-limited-bare')) {
    it('does not invent when a rate limit passes', async () => {
      await subject().misbehave('rate-limited-bare');
      const error = await expectFailure(ask(), 'rate_limited');
      expect(error.retryAt).to.equal(undefined);
    });
  }

  it('stops when the caller aborts, though the network never answers', async () => {
    await subject().misbehave('hang');
    const abort = new AbortController();
    const asked = ask({ signal: abort.signal });
    await subject().hanging();
    abort.abort();
    await expectFailure(asked, 'aborted');
  });

  it('stops at the deadline, though the network never answers', async () => {
    await subject().misbehave('hang');
    const error = await expectFailure(ask({ deadline: new Date(Date.now() + 30) }), 'timeout');
    expect(error.network).to.equal(network());
  });

  it('takes the reason of a signal from AbortSignal.timeout for a deadline', async () => {
    await subject().misbehave('hang');
    await expectFailure(ask({ signal: AbortSignal.timeout(30) }), 'timeout');
  });

  it('asks nothing for a caller who is gone already', async () => {
    const before = await subject().requestCount();
    await expectFailure(ask({ signal: AbortSignal.abort() }), 'aborted');
    await expectFailure(ask({ deadline: new Date(Date.now() - 1) }), 'timeout');
    expect(await subject().requestCount()).to.equal(before);
  });
}
