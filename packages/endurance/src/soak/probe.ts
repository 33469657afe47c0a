import { existsSync, readdirSync } from 'node:fs';
import { PerformanceObserver, monitorEventLoopDelay } from 'node:perf_hooks';
import { VITALS_QUESTION, type Vitals } from './vitals.js';

/*
 * Loaded into the server before its program, which knows nothing of it: tells the process that has started it how it is.
 */

const RESOLUTION_MS = 5;
const NANOSECONDS = 1e6;
const OPEN_FILES = '/proc/self/fd';

const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
lag.enable();
let worstCollection = 0;
let since = performance.now();
let usedBefore = process.cpuUsage();
const collections = new PerformanceObserver((list) => {
  // Those that a look has asked for are told of late, and are not the server's own.
  const own = list.getEntries().filter(({ startTime }) => startTime >= since);
  worstCollection = Math.max(worstCollection, ...own.map(({ duration }) => duration));
});
collections.observe({ entryTypes: ['gc'] });

process.on('message', (message) => {
  if (message !== VITALS_QUESTION) return;
  // What was measured up to here, without what the look itself takes.
  const [worstLag = 0, lag99 = 0] = [lag.max, lag.percentile(99)].map((late) =>
    Math.max(0, late / NANOSECONDS - RESOLUTION_MS),
  );
  const collected = worstCollection;
  const used = process.cpuUsage(usedBefore);
  const busy = (used.user + used.system) / 1_000 / (performance.now() - since);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  const vitals: Vitals = {
    heap: heapUsed,
    resident: rss,
    handles: process.getActiveResourcesInfo().length,
    files: existsSync(OPEN_FILES) ? readdirSync(OPEN_FILES).length : 0,
    worstLag,
    lag99,
    busy,
    worstCollection: collected,
  };
  process.send?.(vitals, () => {
    worstCollection = 0;
    lag.reset();
    since = performance.now();
    usedBefore = process.cpuUsage();
  });
});

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('memory is only measured with --expose-gc');
  // What the first round gives up may hold what only the second one finds.
  globalThis.gc();
  globalThis.gc();
}
