import type { Page } from 'playwright-core';
import { askAboutGroup, untilAtRest } from './group-page.js';
import { askAbout, verdict } from './pair-page.js';

export interface View {
  readonly name: string;
  readonly address: string;
  /** Has it show as much as it ever does. */
  readonly fill: (page: Page) => Promise<void>;
}

/** Each view of the page. */
export const views: readonly View[] = [
  {
    name: 'pair',
    address: '/',
    fill: async (page: Page): Promise<void> => {
      await askAbout(page, 'dev1', 'dev2');
      await verdict(page, 'dev1 and dev2 are connected').waitFor();
      await page.getByRole('region', { name: 'History' }).getByRole('table').waitFor();
    },
  },
  {
    name: 'pair-unknown',
    address: '/',
    fill: async (page: Page): Promise<void> => {
      await askAbout(page, 'guarded', 'guarded2');
      await verdict(page, 'It cannot be told whether guarded and guarded2 are connected').waitFor();
    },
  },
  {
    name: 'pair-missing',
    address: '/',
    fill: async (page: Page): Promise<void> => {
      await askAbout(page, 'dev1', 'nobodyhere');
      await page.getByText('nobodyhere does not exist').first().waitFor();
    },
  },
  {
    name: 'group-plan',
    address: '/?group=dev1,dev2,nobodyhere',
    fill: async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'See what it costs' }).click();
      await page.getByRole('button', { name: /^Ask \(at most / }).waitFor();
    },
  },
  {
    name: 'group',
    address: '/?group=',
    fill: async (page: Page): Promise<void> => {
      await askAboutGroup(page, 'dev1 dev2 dev3 dev4 guarded guarded2 joiner star secretive');
      await untilAtRest(page);
      await page.locator('.node').first().focus();
      await page.locator('.node.spot').waitFor();
    },
  },
  {
    name: 'group-table',
    address: '/?group=',
    fill: async (page: Page): Promise<void> => {
      await askAboutGroup(page, 'dev1 dev2 dev3 dev4 guarded guarded2 joiner star secretive nobodyhere');
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('table', { name: 'Pairs that are connected' }).waitFor();
    },
  },
  {
    name: 'key',
    address: '/?view=upstreams',
    fill: async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'API key' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Use it' }).click();
      await page.getByText('Type the key first.').waitFor();
    },
  },
  {
    name: 'upstreams',
    address: '/?view=upstreams',
    fill: async (page: Page): Promise<void> => {
      await page.getByRole('table', { name: 'Spent' }).waitFor();
    },
  },
];
