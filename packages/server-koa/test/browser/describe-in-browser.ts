import { expect } from 'chai';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { NO_CHROMIUM, findChromium } from '../support/find-chromium.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { watchPage } from './watch-page.js';

/** A server, and a browser in which its page can be opened. */
export interface BrowserStand {
  readonly server: TestServer;
  /** Opens an address of the server in a browser profile of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

export interface BrowserSuiteOptions {
  readonly title: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Gives the database to use, once there is a test that takes it; each server's own memory where it is absent. */
  readonly createDatabase?: () => string;
}

/** Runs tests in a browser, and fails each of them over which the page complained or asked another host. Without Chromium they are left out. */
export function describeInBrowser(
  { title, environment = {}, createDatabase = () => 'sqlite::memory:' }: BrowserSuiteOptions,
  suite: (stand: BrowserStand) => void,
): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    describe(title, () => {
      it(NO_CHROMIUM);
    });
    return;
  }
  describe(`${title}, in a browser`, function () {
    this.timeout(60_000);
    let server: TestServer | undefined;
    let browser: Browser | undefined;
    const problems: string[] = [];
    before(async () => {
      server = await startTestServer(createDatabase(), environment);
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    beforeEach(() => {
      server?.reset();
      problems.length = 0;
    });
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      expect(problems).to.deep.equal([]);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    suite({
      get server() {
        if (server === undefined) throw new Error('the server has not started');
        return server;
      },
      open: async (path, options = {}) => {
        if (browser === undefined || server === undefined) throw new Error('the browser has not started');
        const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
        context.setDefaultTimeout(10_000);
        const page = await context.newPage();
        watchPage(page, { origin: server.url, onProblem: (problem) => problems.push(problem) });
        await page.goto(`${server.url}${path}`);
        return page;
      },
    });
  });
}
