import type { Plan } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { describeDollars, sumOf } from './describe-amounts.js';
import { SMALLEST_GROUP } from './read-handles.js';

/** A plan in one sentence. */
export function summarisePlan({ developers, cost }: Plan): string {
  if (developers.length < SMALLEST_GROUP) return 'Fewer than two of them exist.';
  return `${counted(developers.length, 'developer')} cost ${describeDollars(sumOf(cost.dollars))} at most.`;
}
