import type { FaultKind, NetworkName } from '@codeties/sandbox';
import { isLimit, type FaultOutcome } from './fault-outcome.js';
import type { FaultRoute } from './fault-route.js';

/** A fault of the matrix, and what it comes to. */
export interface FaultTrial {
  readonly kind: FaultKind;
  readonly outcome: FaultOutcome;
  /** Where it is not all three. */
  readonly networks?: readonly NetworkName[];
  /** Whether the network says when its limit ends. */
  readonly tellsWhen?: boolean;
  /** Whether it is about the pages of a list. */
  readonly isOfLists?: boolean;
}

const trials: readonly FaultTrial[] = [
  { kind: 'unauthorized', outcome: 'refused' },
  { kind: 'payment-required', outcome: 'refused' },
  { kind: 'forbidden', outcome: 'refused' },
  { kind: 'not-found', outcome: 'unavailable' },
  { kind: 'rate-limited', outcome: 'limited', tellsWhen: true },
  { kind: 'rate-limited-403', outcome: 'limited', tellsWhen: true, networks: ['github'] },
  { kind: 'secondary-limit', outcome: 'limited', tellsWhen: true, networks: ['github'] },
  { kind: 'rate-limited-bare', outcome: 'limited' },
  { kind: 'usage-capped', outcome: 'capped', networks: ['twitter'] },
  { kind: 'server-error', outcome: 'unavailable' },
  { kind: 'bad-gateway', outcome: 'unavailable' },
  { kind: 'unavailable', outcome: 'unavailable' },
  { kind: 'gateway-timeout', outcome: 'unavailable' },
  { kind: 'not-json', outcome: 'nonsense' },
  { kind: 'cut-json', outcome: 'nonsense' },
  { kind: 'wrong-shape', outcome: 'nonsense' },
  { kind: 'empty-body', outcome: 'nonsense' },
  { kind: 'huge-body', outcome: 'unavailable' },
  { kind: 'hang', outcome: 'late' },
  { kind: 'slow-headers', outcome: 'late' },
  { kind: 'drip', outcome: 'late' },
  { kind: 'reset', outcome: 'unavailable' },
  { kind: 'reset-in-body', outcome: 'unavailable' },
  { kind: 'redirect-loop', outcome: 'unavailable' },
  { kind: 'redirect-away', outcome: 'unavailable' },
  { kind: 'repeated-page', outcome: 'nonsense', isOfLists: true },
  { kind: 'endless-pages', outcome: 'nonsense', isOfLists: true },
];

/** The faults to try on a route: those that all of its networks know, and those of lists where lists are read. */
export function trialsOn({ networks: failing, hasLists }: FaultRoute): readonly FaultTrial[] {
  return trials.filter(
    ({ networks = failing, isOfLists = false }) =>
      failing.every((network) => networks.includes(network)) && (hasLists || !isOfLists),
  );
}

/** After how long a limit ends of which the network tells the end: in whole seconds, so that it may be nearly one less. */
export const LIMIT_SECONDS = 3;

/** What an answer may take: little where that is all there is to wait for, and too little for a limit to be waited for. */
export function deadlineFor(outcome: FaultOutcome): number {
  if (outcome === 'late') return 900;
  return isLimit(outcome) ? 1900 : 3000;
}
