import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions } from './call-options.js';
import { withinCall } from './within-call.js';

export interface InOrderOptions<Page> {
  readonly network: NetworkName;
  readonly call: CallOptions;
  /** What reads each page; all are begun at once. */
  readonly reads: readonly ((signal: AbortSignal) => Promise<Page>)[];
}

/** Reads pages at the same time and gives them in their order. Breaking off, or a failure, stops those under way. */
export async function* inOrder<Page>({ network, call, reads }: InOrderOptions<Page>): AsyncGenerator<Page, void> {
  const stop = new AbortController();
  const signal = call.signal === undefined ? stop.signal : AbortSignal.any([call.signal, stop.signal]);
  const pages = reads.map((read) => withinCall(network, { ...call, signal }, read));
  // The first failure is thrown below; those that follow from stopping the rest are nobody's news.
  for (const page of pages) page.catch(() => undefined);
  try {
    for (const page of pages) yield await page;
  } finally {
    stop.abort();
  }
}
