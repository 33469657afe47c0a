import { expect } from 'chai';
import { createQuotaLedger, quotaKeyOf, type QuotaKey } from '../src/index.js';

const noon = Date.UTC(2026, 0, 1, 12);
const key = (changes: Partial<QuotaKey> = {}): QuotaKey => ({
  network: 'github',
  credential: 'one',
  resource: 'core',
  ...changes,
});

describe('a ledger of quotas', () => {
  let now: number;
  let ledger: ReturnType<typeof createQuotaLedger>;
  const inMs = (ms: number): Date => new Date(now + ms);

  beforeEach(() => {
    now = noon;
    ledger = createQuotaLedger({ clock: { now: () => new Date(now) } });
  });

  it('lets the first request of a quota go, and knows nothing more of it', async () => {
    expect(await ledger.take(key())).to.equal(undefined);
    const [quota, ...others] = await ledger.quotas();
    expect(others).to.have.length(0);
    expect(quota).to.include({ ...key(), remaining: undefined, resetAt: undefined });
  });

  it('lets as many go as its network said, of all that ask at once', async () => {
    await ledger.note(key(), { remaining: 5, resetAt: inMs(60_000) });
    const asked = await Promise.all(Array.from({ length: 50 }, () => ledger.take(key())));
    expect(asked.filter((pause) => pause === undefined)).to.have.length(5);
    expect(asked.at(-1)).to.deep.equal({ until: inMs(60_000), code: 'rate_limited' });
  });

  it('keeps quotas apart by network, credential and resource', async () => {
    const keys = [key(), key({ network: 'twitter' }), key({ credential: 'two' }), key({ resource: 'graphql' })];
    await ledger.note(key(), { remaining: 0, resetAt: inMs(60_000) });
    const asked = await Promise.all(keys.map((each) => ledger.take(each)));
    expect(asked.map((pause) => pause === undefined)).to.deep.equal([false, true, true, true]);
  });

  it('opens a quota when its window is over', async () => {
    await ledger.note(key(), { remaining: 0, resetAt: inMs(60_000) });
    now += 60_000;
    expect(await ledger.take(key())).to.equal(undefined);
  });

  it('tells nothing of quotas whose windows and pauses are over', async () => {
    await ledger.note(key(), { remaining: 0, resetAt: inMs(60_000) });
    await ledger.note(key({ credential: 'two' }), { pause: { until: inMs(60_000), code: 'rate_limited' } });
    expect(await ledger.quotas()).to.have.length(2);
    now += 60_000;
    expect(await ledger.quotas()).to.deep.equal([]);
  });

  it('tells where quotas stand by now, in their order', async () => {
    const keys = [key({ network: 'twitter' }), key({ resource: 'search' }), key({ credential: 'two' }), key()];
    for (const each of keys) await ledger.note(each, { limit: 60, remaining: 10, resetAt: inMs(60_000) });
    await ledger.note(key(), { limit: 60, remaining: 5, resetAt: inMs(60_000) });
    now += 30_000;
    const quotas = await ledger.quotas();
    expect(quotas.map(quotaKeyOf)).to.deep.equal([...keys].map(quotaKeyOf).sort());
    expect(quotas.map(({ remaining }) => remaining)).to.deep.equal([5, 10, 10, 10]);
    expect(quotas.map(({ limit }) => limit)).to.deep.equal([60, 60, 60, 60]);
  });
});
