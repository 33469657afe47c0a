import { expectFailure } from '@codeties/contract-tests';
import { createQuotaLedger, toHandle, type CodeHost, type Quota } from '@codeties/core';
import { expect } from 'chai';
import { MockAgent } from 'undici';
import { createBitbucketCodeHost } from '../src/index.js';

const now = new Date('2026-01-02T03:04:05Z');
const clock = { now: () => now };
const nobody = { type: 'error', error: { message: 'No workspace.' } };

describe('Bitbucket, kept within its limits', () => {
  let dispatcher: MockAgent;
  const quotas = { current: createQuotaLedger({ clock }) };

  beforeEach(() => {
    dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    quotas.current = createQuotaLedger({ clock });
  });

  afterEach(async () => {
    await dispatcher.close();
  });

  const open = (token?: string): CodeHost =>
    createBitbucketCodeHost({
      baseUrl: 'https://bitbucket.test/2.0',
      dispatcher,
      clock,
      token,
      quotas: quotas.current,
    });
  /** What it answers to the next request, and to no other. */
  const answers = (status: number, headers: Record<string, string>): void => {
    const pool = dispatcher.get('https://bitbucket.test');
    pool.intercept({ path: () => true, method: 'GET' }).reply(status, status === 404 ? nobody : 'no', { headers });
  };
  const ask = (host: CodeHost): Promise<unknown> => host.portfolioOf(toHandle('pypy'));
  const only = async (): Promise<Quota | undefined> => (await quotas.current.quotas())[0];

  it('is left alone for as long as it says', async () => {
    const host = open();
    answers(429, { 'retry-after': '42' });
    await expectFailure(ask(host), 'rate_limited');
    const error = await expectFailure(ask(host), 'rate_limited');
    expect(error.retryAt).to.deep.equal(new Date(now.getTime() + 42_000));
  });

  it('is left alone where it says that no request is left', async () => {
    const host = open('token');
    const reset = String(now.getTime() / 1_000 + 100);
    answers(404, { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    expect(await ask(host)).to.equal(undefined);
    const error = await expectFailure(ask(host), 'rate_limited');
    expect(error.retryAt).to.deep.equal(new Date(now.getTime() + 100_000));
  });

  it('is counted under each token, which is not told', async () => {
    answers(404, { 'x-ratelimit-limit': '1000', 'x-ratelimit-resource': 'api' });
    await ask(open('ada@example.com:secret'));
    const quota = await only();
    expect(quota).to.include({ network: 'bitbucket', resource: 'api', limit: 1_000, remaining: undefined });
    expect(quota?.credential).to.match(/^token [0-9a-f]{8}$/);
  });

  it('counts nothing that it did not answer', async () => {
    const host = open();
    const reset = String(now.getTime() / 1_000 + 100);
    answers(404, { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': reset });
    await ask(host);
    await expectFailure(ask(host), 'unavailable');
    expect(await only()).to.include({ credential: 'anonymous', remaining: 5 });
  });

  it('counts what it may have heard, though the caller has left', async () => {
    const host = open();
    answers(404, { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': String(now.getTime() / 1_000 + 100) });
    await ask(host);
    const abort = new AbortController();
    const pool = dispatcher.get('https://bitbucket.test');
    pool.intercept({ path: () => true, method: 'GET' }).reply(() => {
      abort.abort();
      return { statusCode: 404, data: nobody };
    });
    await expectFailure(host.portfolioOf(toHandle('pypy'), { signal: abort.signal }), 'aborted');
    await new Promise(setImmediate);
    expect(await only()).to.include({ remaining: 4 });
  });
});
