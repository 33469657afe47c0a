import type { CallOptions, RegisteredConnection } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { entryAt, firstOf, historyOf, pair } from './connection-register-samples.js';
import type { ConnectionRegisterSubject } from './connection-register-subject.js';
import { expectFailure } from './expect-failure.js';

/** How a register fails, and how a reading of it ends early. */
export function describeRegisterFailures(currentSubject: () => ConnectionRegisterSubject): void {
  describe('when it cannot go on', () => {
    let subject: ConnectionRegisterSubject;

    beforeEach(async () => {
      subject = currentSubject();
      await subject.register.record([entryAt(0), entryAt(1)]);
    });

    const readWith = (call: CallOptions): Promise<RegisteredConnection | undefined> =>
      firstOf(subject.register.history(pair, {}, call));

    it('says aborted where the caller had lost interest before', async () => {
      await expectFailure(readWith({ signal: AbortSignal.abort() }), 'aborted');
    });

    it('says aborted where the caller loses interest in the middle', async () => {
      const controller = new AbortController();
      const read: RegisteredConnection[] = [];
      const reading = async (): Promise<void> => {
        for await (const entry of subject.register.history(pair, {}, { signal: controller.signal })) {
          read.push(entry);
          controller.abort();
        }
      };
      await expectFailure(reading(), 'aborted');
      expect(read).to.have.length(1);
    });

    it('says timeout where the deadline has passed', async () => {
      await expectFailure(readWith({ deadline: new Date(Date.now() - 1) }), 'timeout');
    });

    it('says timeout where the signal ran out of time', async () => {
      const reason = new DOMException('too late', 'TimeoutError');
      await expectFailure(readWith({ signal: AbortSignal.abort(reason) }), 'timeout');
    });

    it('reads within a deadline that is far away', async () => {
      expect(await readWith({ deadline: new Date('9999-01-01') })).to.not.equal(undefined);
    });

    it('is none the worse for a reading that was aborted', async () => {
      await expectFailure(readWith({ signal: AbortSignal.abort() }), 'aborted');
      expect(await historyOf(subject.register)).to.have.length(2);
    });

    it('says store_unavailable where it cannot keep', async () => {
      await subject.breakDown();
      await expectFailure(subject.register.record([entryAt(2)]), 'store_unavailable');
    });

    it('says store_unavailable where it cannot read', async () => {
      await subject.breakDown();
      await expectFailure(historyOf(subject.register), 'store_unavailable');
      const text = subject.register.historyText(pair)[Symbol.asyncIterator]();
      await expectFailure(text.next(), 'store_unavailable');
    });
  });
}
