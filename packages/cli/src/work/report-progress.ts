import type { GroupProgress } from '@codeties/core';
import { wireProgress } from '@codeties/wire';
import type { CommandContext } from '../program/command-context.js';
import { createProgressBar, type ProgressBar } from '../terminal/create-progress-bar.js';
import { progressText } from '../output/progress-text.js';

/** How often progress is told at most. */
const PROGRESS_MS = 100;

export interface ProgressReport {
  readonly show: (progress: GroupProgress) => void;
  /** Takes away what is not to stay. */
  readonly clear: () => void;
}

/** Tells how far the work has come: on the screen while it lasts, and in lines of JSON where these are wanted. */
export function reportProgress({ terminal: { output, errors }, environment, format }: CommandContext): ProgressReport {
  const canRewrite = errors.isTTY === true && environment['TERM'] !== 'dumb';
  // On one screen a bar and lines would write over each other.
  const hasRoom = canRewrite && !(format === 'ndjson' && output.isTTY === true);
  const bar: ProgressBar | undefined = hasRoom ? createProgressBar(errors) : undefined;
  let toldAt = -Infinity;
  return {
    show: (progress) => {
      const isStepDone = progress.done === progress.total;
      const now = performance.now();
      if (!isStepDone && now - toldAt < PROGRESS_MS) return;
      toldAt = now;
      bar?.show(progressText(progress));
      // As in the API: until the look-ups are done nothing is certain, least of all that the networks answer.
      const isCertain = progress.step !== 'looking_up' || progress.done > 0;
      if (format === 'ndjson' && isCertain) output.write(`${JSON.stringify(wireProgress(progress))}\n`);
    },
    clear: () => bar?.clear(),
  };
}
