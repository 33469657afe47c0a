import type { Locator, Page } from 'playwright-core';

/** The field of one of the two developers. */
export function field(page: Page, letter: 'A' | 'B'): Locator {
  return page.getByRole('textbox', { name: `Developer ${letter}` });
}

/** Waits until a field holds a name; the test's own timeout ends it where it never does. */
export async function untilHolds(page: Page, letter: 'A' | 'B', name: string): Promise<void> {
  while ((await field(page, letter).inputValue()) !== name) await page.evaluate('new Promise(requestAnimationFrame)');
}

/** Types two names and presses Enter. */
export async function askAbout(page: Page, one: string, other: string): Promise<void> {
  await field(page, 'A').fill(one);
  await field(page, 'B').fill(other);
  await field(page, 'B').press('Enter');
}

/** The card with the verdict, once there is one. */
export function verdict(page: Page, sentence: string): Locator {
  return page.getByRole('region', { name: sentence });
}

/** What screen readers are told. */
export function spoken(page: Page, words: string): Locator {
  return page.getByRole('status').filter({ hasText: words });
}
