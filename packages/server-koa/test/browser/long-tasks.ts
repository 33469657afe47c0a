import type { Page } from 'playwright-core';

/** Begins to note what keeps a page from answering for more than 50 ms; gives the longest of it until then, in milliseconds. */
export async function noteLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`{
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  }`);
  return () => page.evaluate<number>('globalThis.longest');
}
