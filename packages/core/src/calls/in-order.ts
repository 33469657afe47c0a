import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions } from './call-options.js';
import { jointSignal } from './joint-signal.js';
import { withinCall } from './within-call.js';

export interface InOrderOptions<Page> {
  readonly network: NetworkName;
  readonly call: CallOptions;
  /** What reads each page; all are begun at once. */
  readonly reads: readonly ((signal: AbortSignal) => Promise<Page>)[];
}

/** Reads pages at the same time and gives them in their order. Breaking off, or a failure, stops those under way. */
export async function* inOrder<Page>({ network, call, reads }: InOrderOptions<Page>): AsyncGenerator<Page, void> {
  const stop = jointSignal(call.signal);
  const pages: Promise<Page>[] = [];
  const all = withinCall(network, { ...call, signal: stop.signal }, (joint) => {
    pages.push(...reads.map((read) => read(joint)));
    return Promise.all(pages);
  });
  // The first failure is thrown below; those that follow from stopping the rest are nobody's news.
  for (const promise of [all, ...pages]) promise.catch(() => undefined);
  try {
    if (pages.length < reads.length) await all;
    // The call may be over before the page is: then it is the call that says so.
    for (const page of pages) yield await Promise.race([page, all.then(() => page)]);
  } finally {
    stop.abort();
    stop.release();
  }
}
