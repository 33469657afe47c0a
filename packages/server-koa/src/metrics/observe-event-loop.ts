import { Histogram, type Registry } from 'prom-client';

/** How often it looks. What holds the loop up for less than this may go unseen. */
const INTERVAL_MS = 20;

/**
 * Watches how late the event loop comes to what is due, for as long as the process lives. The gauges that every Node process has
 * begin anew with each reading, and lose what held the loop up right before it; a histogram keeps it, whoever reads how often.
 */
export function observeEventLoop(registers: Registry[]): void {
  const lags = new Histogram({
    name: 'codeties_event_loop_lag_seconds',
    help: 'Seconds by which a timer was late because something else held the process up',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    lags.observe(Math.max(0, now - last - INTERVAL_MS) / 1000);
    last = now;
  };
  setInterval(look, INTERVAL_MS).unref();
}
