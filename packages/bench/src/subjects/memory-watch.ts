/** Watches how much memory this process takes. */
export interface MemoryWatch {
  /** Collects the garbage, begins to watch, and says how much is taken now, in bytes. */
  settle(): number;
  /** The most that was taken since, in bytes. */
  peak(): number;
}

const SAMPLE_MS = 10;

/** The process must run with `--expose-gc`. */
export function createMemoryWatch(): MemoryWatch {
  let sampled = 0;
  let systemPeakBefore = 0;
  let timer: NodeJS.Timeout | undefined;
  const sample = (): void => {
    sampled = Math.max(sampled, process.memoryUsage.rss());
  };
  // The system's own peak sees what falls between two samples, but only where it is the highest since the start.
  const systemPeak = (): number => process.resourceUsage().maxRSS * 1024;
  return {
    settle: () => {
      if (globalThis.gc === undefined) throw new Error('memory is only measured with --expose-gc');
      // What the first round gives up may hold what only the second one finds.
      globalThis.gc();
      globalThis.gc();
      timer ??= setInterval(sample, SAMPLE_MS).unref();
      systemPeakBefore = systemPeak();
      sampled = process.memoryUsage.rss();
      return sampled;
    },
    peak: () => {
      sample();
      return systemPeak() > systemPeakBefore ? Math.max(sampled, systemPeak()) : sampled;
    },
  };
}
