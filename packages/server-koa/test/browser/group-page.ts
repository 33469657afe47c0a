import type { Page } from 'playwright-core';

/** Pastes a group and asks about it, the cost having been shown. */
export async function askAboutGroup(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Developers' }).fill(text);
  await page.getByRole('button', { name: 'See what it costs' }).click();
  await page.getByRole('button', { name: /^Ask \(at most / }).click();
}

/** Waits until a graph has found its shape. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.locator('svg.graph-canvas[data-resting="true"]').waitFor();
}
