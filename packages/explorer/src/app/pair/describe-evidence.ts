import type { Evidence, Follow } from '../api/answers.js';
import { counted, grouped } from '../parts/counted.js';
import { dollarsOfRows } from '../parts/dollars.js';
import { listed } from '../parts/listed.js';

type Reason = NonNullable<Follow['reason']>;
type Source = Evidence['sources'][string];

/** Between the names of two developers: what is known of one following the other. */
export function describeFollow({ answer, reason }: Follow): string {
  switch (answer) {
    case 'yes':
      return 'follows';
    case 'no':
      return 'does not follow';
    case 'not asked':
      return 'not asked: the answer was settled without it';
    case 'unknown':
      return reason ? `unknown because ${describeReason(reason)}` : 'unknown';
  }
}

function describeReason(reason: Reason): string {
  switch (reason.code) {
    case 'protected':
      return `${listed(reason.developers)} ${reason.developers.length === 1 ? 'is' : 'are'} protected`;
    case 'vanished':
      return `${listed(reason.developers)} ${reason.developers.length === 1 ? 'was' : 'were'} gone when the list was read`;
    case 'over_budget': {
      const { rows, left, budget } = reason;
      const takes = `reading it takes at least ${counted(rows, 'row')} (${dollarsOfRows(rows)})`;
      const isUntouched = left === budget;
      return `${takes}, and ${isUntouched ? `the budget is ${grouped(budget)}` : `${grouped(left)} are left of a budget of ${grouped(budget)}`}`;
    }
  }
}

/** What reading a network took: `3 requests, 6 billed rows, $0.06`. Money only where the network takes any. */
export function describeCost(network: string, { requests, rows }: Source): string {
  const asked = counted(requests, 'request');
  if (network !== 'twitter') return rows === 0 ? `${asked}, free` : `${asked}, ${counted(rows, 'row')}`;
  return `${asked}, ${counted(rows, 'billed row')}, ${dollarsOfRows(rows)}`;
}

/** Where a network's facts came from. */
export function describeOrigin({ from_cache: isCached, requests }: Source): string {
  if (isCached) return 'from a cache';
  return requests === 0 ? 'nothing had to be read' : 'read for this answer';
}
