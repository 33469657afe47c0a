import type { GroupPlan } from '@codeties/core';
import { denials, sentencesOfMissing } from '@codeties/wire';
import { harmless } from '../terminal/harmless.js';
import { costText } from './cost-text.js';
import { counted } from './counted.js';

/** What it takes at most to ask about a group, and who cannot be asked about. */
export function planText({ developers, missing, prices }: GroupPlan): string {
  const pairs = (developers.length * (developers.length - 1)) / 2;
  return [
    `${counted(developers.length, 'developer')}, ${counted(pairs, 'pair')}. It takes at most:`,
    `  ${costText(prices)}`,
    ...sentencesOfMissing(missing, denials.strict).map((sentence) => `  ${harmless(sentence)}`),
  ].join('\n');
}
