import type { Cost } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { networkName } from '../parts/network-name.js';
import { sumOf } from './describe-amounts.js';

/** What something took until now: `12 requests to X, 3 to GitHub; 340 rows billed`. */
export function describeSpent({ requests, rows }: Cost): string {
  const asked = Object.entries(requests).filter(([, count]) => count > 0);
  if (asked.length === 0) return 'Nothing had to be asked: the answers were known.';
  const told = asked.map(([network, count]) => `${counted(count, 'request')} to ${networkName(network)}`).join(', ');
  const billed = sumOf(rows);
  return `It took ${told}${billed > 0 ? `; ${counted(billed, 'row')} billed` : ''}.`;
}
