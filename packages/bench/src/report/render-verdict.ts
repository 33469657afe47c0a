import type { Verdict } from './figure.js';
import { formatNumber } from './format-number.js';

/** Whether a target is met. */
export function isMet({ target, measured, isMost }: Verdict): boolean {
  return isMost ? measured <= target : measured >= target;
}

/** One line about a target: met or missed, and by how much. */
export function renderVerdict(verdict: Verdict): string {
  const { subject, target, measured, isMost, unit } = verdict;
  const withUnit = (value: number): string => `${formatNumber(value)}${unit === undefined ? '' : ` ${unit}`}`;
  const wanted = `${isMost ? 'at most' : 'at least'} ${withUnit(target)}`;
  const share = Math.round((Math.abs(measured - target) / target) * 100);
  const outcome = isMet(verdict) ? '**met**' : `**missed** by ${withUnit(Math.abs(measured - target))} (${share} %)`;
  return `- ${subject}: ${withUnit(measured)}, wanted ${wanted}: ${outcome}`;
}
