import { isBilled, type GroupProgress } from '@codeties/core';
import { counted } from './counted.js';

const steps: Readonly<Record<GroupProgress['step'], string>> = {
  looking_up: 'looking up developers',
  reading_follows: 'reading who follows whom',
  recording: 'keeping the answers',
};

const CELLS = 20;

/** How far the work has come, in one line. */
export function progressText({ step, done, total, sources }: GroupProgress): string {
  const share = total === 0 ? 1 : done / total;
  const full = Math.round(share * CELLS);
  const bar = '#'.repeat(full) + '.'.repeat(CELLS - full);
  const percentage = `${Math.floor(share * 100)} %`.padStart(5);
  const rows = sources.filter(({ network }) => isBilled(network)).reduce((sum, source) => sum + source.rows, 0);
  return `[${bar}] ${percentage}  ${steps[step]}: ${done} of ${total}, ${counted(rows, 'row')} bought`;
}
