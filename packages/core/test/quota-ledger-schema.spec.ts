import { expect } from 'chai';
import { createQuotaLedger, quotaLedgerSchema } from '../src/index.js';

describe('the option for a quota ledger', () => {
  it('takes one, as it is, and none', () => {
    const ledger = createQuotaLedger();
    expect(quotaLedgerSchema.parse(ledger)).to.equal(ledger);
    expect(quotaLedgerSchema.parse(undefined)).to.equal(undefined);
  });

  it('takes nothing that lacks one of its methods', () => {
    for (const value of [
      null,
      'ledger',
      {},
      { ...createQuotaLedger(), note: undefined },
      { take: 1, note: 1, quotas: 1 },
    ]) {
      expect(quotaLedgerSchema.safeParse(value).success).to.equal(false);
    }
  });
});
