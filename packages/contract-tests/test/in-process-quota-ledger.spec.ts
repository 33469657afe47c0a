import { createQuotaLedger } from '@codeties/core';
import { describeQuotaLedger } from '../src/index.js';

describeQuotaLedger('in one process', {
  setup: (clock) => Promise.resolve({ ledger: createQuotaLedger({ clock }), close: () => Promise.resolve() }),
});
