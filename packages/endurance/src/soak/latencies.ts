/** How long the answers of a kind took, in milliseconds. */
export interface Latencies {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** What stands at a part of the way through sorted numbers. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function latenciesOf(kind: string, milliseconds: readonly number[]): Latencies {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  return {
    kind,
    count: sorted.length,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    most: sorted.at(-1) ?? 0,
  };
}

/** From so many samples on a hundredth of them says something. */
const LEAST_SAMPLES = 200;

/** How many times the middle the hundredth may be. */
const MOST_SPREAD = 5;

/** A sentence for each kind whose slowest hundredth is too far from its middle. */
export function spreadProblems(latencies: readonly Latencies[]): string[] {
  return latencies
    .filter(({ count, p50, p99 }) => count >= LEAST_SAMPLES && p99 > MOST_SPREAD * p50)
    .map(
      ({ kind, p50, p99 }) =>
        `${kind}: p99 ${p99.toFixed(1)} ms is ${(p99 / p50).toFixed(1)} × p50 ${p50.toFixed(1)} ms`,
    );
}
