import { headerNumber } from '../options/header-number.js';
import type { QuotaNews } from '../ports/quota-ledger.js';

/** What three headers say of the window that a request was counted in; each network has its own prefix for them, and the end in seconds since 1970. */
export function readWindow(
  header: (name: 'limit' | 'remaining' | 'reset') => unknown,
): Pick<QuotaNews, 'limit' | 'remaining' | 'resetAt'> {
  const reset = headerNumber(header('reset'));
  return {
    limit: headerNumber(header('limit')),
    remaining: headerNumber(header('remaining')),
    resetAt: reset === undefined ? undefined : new Date(reset * 1_000),
  };
}
