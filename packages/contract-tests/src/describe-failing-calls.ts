import type { CallOptions } from '@codeties/core';
import { it } from 'mocha';
import { expectFailure } from './expect-failure.js';

/** Something that a store can be asked to do, by what it is called in titles. */
export type StoreCall<Store> = readonly [what: string, run: (store: Store, call?: CallOptions) => Promise<unknown>];

/** A store under test whose storage can be taken away. */
export interface FailingSubject<Store> {
  readonly store: Store;
  breakDown(): Promise<void>;
}

/** How each of these calls fails where it is over, or the storage cannot be reached. */
export function describeFailingCalls<Store>(
  currentSubject: () => FailingSubject<Store>,
  calls: readonly StoreCall<Store>[],
): void {
  for (const [what, run] of calls) {
    it(`says aborted for ${what} where the caller has lost interest`, async () => {
      await expectFailure(run(currentSubject().store, { signal: AbortSignal.abort() }), 'aborted');
    });

    it(`says timeout for ${what} where the deadline has passed`, async () => {
      await expectFailure(run(currentSubject().store, { deadline: new Date(Date.now() - 1) }), 'timeout');
    });

    it(`says timeout for ${what} where the signal ran out of time`, async () => {
      const reason = new DOMException('too late', 'TimeoutError');
      await expectFailure(run(currentSubject().store, { signal: AbortSignal.abort(reason) }), 'timeout');
    });

    it(`says store_unavailable for ${what} where its storage cannot be reached`, async () => {
      await currentSubject().breakDown();
      await expectFailure(run(currentSubject().store), 'store_unavailable');
    });
  }
}
