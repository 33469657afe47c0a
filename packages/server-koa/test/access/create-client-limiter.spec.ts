import { expect } from 'chai';
import { mock } from 'node:test';
import { createClientLimiter, type Allowance } from '../../src/access/create-client-limiter.js';

const MINUTE = 60_000;

describe('createClientLimiter', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 10 * MINUTE });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('lets a client ask as often as it may, and tells what is left', async () => {
    const count = createClientLimiter({ perMinute: 2 });
    const allowances: Allowance[] = [];
    for (let asked = 0; asked < 4; asked += 1) allowances.push(await count('a'));
    expect(allowances).to.deep.equal([
      { isExceeded: false, remaining: 1, seconds: 60 },
      { isExceeded: false, remaining: 0, seconds: 60 },
      { isExceeded: true, remaining: 0, seconds: 60 },
      { isExceeded: true, remaining: 0, seconds: 60 },
    ]);
  });

  it('counts each client by itself', async () => {
    const count = createClientLimiter({ perMinute: 1 });
    expect(await count('a')).to.include({ isExceeded: false });
    expect(await count('b')).to.include({ isExceeded: false });
    expect(await count('a')).to.include({ isExceeded: true });
  });

  it('gives all of it back a minute after the first request, and tells how long that is', async () => {
    const count = createClientLimiter({ perMinute: 1 });
    await count('a');
    mock.timers.tick(MINUTE - 1500);
    expect(await count('a')).to.deep.equal({ isExceeded: true, remaining: 0, seconds: 2 });
    mock.timers.tick(1499);
    expect(await count('a')).to.include({ isExceeded: true, seconds: 1 });
    mock.timers.tick(1);
    expect(await count('a')).to.include({ isExceeded: false, remaining: 0 });
  });

  it('counts those together who come anew when enough have, and forgets nobody who is known', async () => {
    const count = createClientLimiter({ perMinute: 2, mostNewClients: 2 });
    expect(await count('a')).to.include({ remaining: 1 });
    expect(await count('b')).to.include({ remaining: 1 });
    expect(await count('c')).to.include({ remaining: 1 });
    expect(await count('d')).to.include({ remaining: 0 });
    expect(await count('e')).to.include({ isExceeded: true });
    expect(await count('a')).to.include({ isExceeded: false, remaining: 0 });
  });

  it('counts newcomers one by one again in the next minute', async () => {
    const count = createClientLimiter({ perMinute: 1, mostNewClients: 1 });
    for (const client of ['a', 'b', 'c']) await count(client);
    mock.timers.tick(MINUTE);
    expect(await count('c')).to.include({ isExceeded: false });
  });
});
