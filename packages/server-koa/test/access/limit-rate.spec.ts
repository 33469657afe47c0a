import { expect } from 'chai';
import Koa from 'koa';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createApiKey } from '../../src/index.js';
import { identifyClient } from '../../src/access/identify-client.js';
import { limitRate } from '../../src/access/limit-rate.js';
import type { RequestState, RoutingContext } from '../../src/http/app-context.js';
import { ask } from '../support/ask.js';

/** A server behind a proxy that counts two addresses a minute one by one, and all others together. */
function createLimited(): Server {
  const app = new Koa<RequestState, RoutingContext>();
  app.use(identifyClient([createApiKey('ci', 'key-one'), createApiKey('unknown', 'key-two')]));
  app.use(limitRate({ perMinute: 2, trustedProxies: 1, mostNewAddresses: 2 }));
  app.use((context) => {
    context.status = 204;
  });
  const callback = app.callback();
  return createServer((request, response) => void callback(request, response));
}

describe('limitRate', () => {
  let server: Server;
  let origin: string;
  beforeEach(async () => {
    server = createLimited().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const statusFor = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    (await ask(origin, '/', { headers })).status;

  it('takes nothing from a key, however many addresses ask', async () => {
    const crowd: number[] = [];
    for (let address = 0; address < 10; address += 1) {
      crowd.push(await statusFor({ 'X-Forwarded-For': `192.0.2.${address}` }));
    }
    expect(crowd.filter((status) => status === 429)).to.have.length(6);
    for (const key of ['key-one', 'key-two']) {
      const headers = { Authorization: `Bearer ${key}`, 'X-Forwarded-For': '192.0.2.200' };
      expect([await statusFor(headers), await statusFor(headers), await statusFor(headers)], key).to.deep.equal([
        204, 204, 429,
      ]);
    }
  });

  it('takes nothing from an address for what keys ask', async () => {
    for (const key of ['key-one', 'key-two']) await statusFor({ Authorization: `Bearer ${key}` });
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      expect(await statusFor({ 'X-Forwarded-For': address }), address).to.equal(204);
      expect(await statusFor({ 'X-Forwarded-For': address }), address).to.equal(204);
    }
  });
});
