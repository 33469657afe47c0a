import type { Quota } from '@codeties/core';
import { wireTime } from '@codeties/wire';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { inColumns } from './in-columns.js';
import { networkTitle } from './network-title.js';

export interface QuotasTextOptions {
  readonly colours: Colours;
  readonly isSandbox: boolean;
}

/** What the networks still allow, a line for each thing that they count. */
export function quotasText(quotas: readonly Quota[], { colours, isSandbox }: QuotasTextOptions): string {
  if (quotas.length === 0) {
    return isSandbox
      ? 'Nothing is known: each sandbox begins anew, and allows everything.'
      : 'Nothing is known: no network has told of a limit that still lasts.';
  }
  const heads = ['Network', 'With', 'For', 'Left', 'Until'].map((head) => colours.dim(head));
  return inColumns([heads, ...quotas.map((quota) => rowOf(quota, colours))]).join('\n');
}

function rowOf({ network, credential, resource, limit, remaining, resetAt, pause }: Quota, colours: Colours): string[] {
  const until = pause?.until ?? resetAt;
  const left = pause ? colours.red('none') : leftText(remaining, limit);
  const end = until === undefined ? '' : wireTime(until);
  return [networkTitle(network), harmless(credential), harmless(resource), left, end];
}

function leftText(remaining: number | undefined, limit: number | undefined): string {
  if (remaining === undefined) return 'it does not say';
  return limit === undefined ? String(remaining) : `${remaining} of ${limit}`;
}
