import type { GroupProgress } from '@codeties/core';
import type { ProgressAnswer } from '../schemas/group-schemas.js';
import { wireCost } from './wire-cost.js';

/** How far the work on a group has come. */
export function wireProgress({ step, done, total, sources }: GroupProgress): ProgressAnswer {
  return { progress: { step, done, total, cost: wireCost(sources) } };
}
