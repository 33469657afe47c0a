import type { QuotaLedger } from '@codeties/core';

/** A ledger under test, and what may be done to it. */
export interface QuotaLedgerSubject {
  readonly ledger: QuotaLedger;
  /** Lets go of everything. */
  close(): Promise<void>;
}
