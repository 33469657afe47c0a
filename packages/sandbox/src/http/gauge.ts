/** How many there are of something at once, for each key. */
export interface Gauge {
  /** Notes one more, and says how many there are with it. */
  enter(key: string): number;
  /** Notes one less. */
  leave(key: string): void;
  /** How many there are. */
  level(key: string): number;
  /** The most there were at once since the start or the last `reset()`. */
  peak(key: string): number;
  /** Forgets the peaks: each is now what there is at this moment. */
  reset(): void;
}

/** A gauge that has seen nothing yet. */
export function createGauge(): Gauge {
  const present = new Map<string, number>();
  let peaks = new Map<string, number>();
  const count = (key: string): number => present.get(key) ?? 0;
  return {
    enter: (key) => {
      const now = count(key) + 1;
      present.set(key, now);
      peaks.set(key, Math.max(now, peaks.get(key) ?? 0));
      return now;
    },
    leave: (key) => {
      const left = count(key) - 1;
      if (left > 0) present.set(key, left);
      else present.delete(key);
    },
    level: count,
    peak: (key) => peaks.get(key) ?? 0,
    reset: () => {
      peaks = new Map(present);
    },
  };
}
