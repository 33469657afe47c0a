import type { NetworkName } from '@codeties/sandbox';

/** What the API makes of a fault. */
export type FaultOutcome = 'refused' | 'limited' | 'capped' | 'unavailable' | 'nonsense' | 'late';

/** The statuses of the contract's table. */
export const statusOf: Readonly<Record<FaultOutcome, number>> = {
  refused: 502,
  limited: 503,
  capped: 503,
  unavailable: 502,
  nonsense: 502,
  late: 504,
};

/** The sentences of the contract's table, to be part of a pattern. A limit's captures the seconds. */
export const sentenceOf: Readonly<Record<FaultOutcome, (network: NetworkName) => string>> = {
  refused: (network) => `${network} refuses the configured credentials: [^"]+`,
  limited: (network) => `${network}'s rate limit is reached: try again in ([1-9]\\d*) s`,
  capped: (network) => `${network}'s usage cap is reached: try again in ([1-9]\\d*) s`,
  unavailable: (network) => `${network} is unavailable`,
  nonsense: (network) => `${network} is unavailable`,
  late: (network) => `${network} did not answer in time`,
};

/** What the gists say instead. */
export const gistErrorOf: Readonly<Record<FaultOutcome, readonly [number, string]>> = {
  refused: [502, 'upstream_error'],
  limited: [503, 'rate_limited'],
  capped: [503, 'rate_limited'],
  unavailable: [502, 'upstream_error'],
  nonsense: [502, 'invalid_response'],
  late: [502, 'upstream_error'],
};

/** Whether the network is left alone for a while. */
export function isLimit(outcome: FaultOutcome): boolean {
  return outcome === 'limited' || outcome === 'capped';
}
