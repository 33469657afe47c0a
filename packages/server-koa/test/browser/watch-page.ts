import type { Page } from 'playwright-core';

export interface WatchPageOptions {
  /** Where everything is to come from. */
  readonly origin: string;
  readonly onProblem: (problem: string) => void;
}

/** What browsers write whenever an answer is none of 2xx, or does not come: which is the page's to tell of, and no defect of it. */
const failedRequest = 'Failed to load resource:';

/** Hears of what should never happen on the page: errors, what the policy forbids, and requests to another host. */
export function watchPage(page: Page, { origin, onProblem }: WatchPageOptions): void {
  page.on('pageerror', (error) => {
    onProblem(`an error nobody caught: ${error.message}`);
  });
  // What the policy forbids is an error on the console too.
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !message.text().startsWith(failedRequest)) onProblem(`on the console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const isOwn = asked === origin || protocol === 'data:' || protocol === 'blob:';
    if (!isOwn) onProblem(`asked of another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPart = response.request().resourceType() !== 'fetch';
    if (isPart && response.status() >= 400) onProblem(`${response.status()}: ${response.url()}`);
  });
}
