import type { FactStore } from '@codeties/core';

/** A store of facts under test, and what may be done to it. */
export interface FactStoreSubject {
  readonly store: FactStore;
  /** From now on its storage cannot be reached. */
  breakDown(): Promise<void>;
  /** Lets go of everything; also after a break-down. */
  close(): Promise<void>;
}
