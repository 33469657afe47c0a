import type { RequestListener, ServerResponse } from 'node:http';
import { expectFailure, localServers } from '@codeties/contract-tests';
import { oneTry, toHandle, type ErrorCode, type RequestPolicy, type SocialGraph } from '@codeties/core';
import { startSandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

const dev1 = toHandle('dev1');
const credentials = { bearerToken: 'secret-token' };
const nobody = JSON.stringify({
  errors: [{ value: 'dev1', title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' }],
});

/** A policy that tries again at once, three times in all. */
const thrice: RequestPolicy = {
  ...oneTry,
  nextTryAt: ({ mayRepeat }, tries) => (mayRepeat && tries < 3 ? new Date() : undefined),
};

describe('the connection to X, when it is bad', () => {
  const listen = localServers();
  const open = (baseUrl: string): SocialGraph => createTwitterSocialGraph({ baseUrl, credentials, policy: thrice });
  const ask = (graph: SocialGraph, milliseconds = 5_000): Promise<unknown> =>
    graph.accountsOf([dev1], { deadline: new Date(Date.now() + milliseconds), requestId: 'request 7' });

  const status =
    (code: number) =>
    (response: ServerResponse): void =>
      void response.writeHead(code).end('<html>');
  const faults: readonly (readonly [
    what: string,
    code: ErrorCode,
    requests: 1 | 3,
    misbehave: (response: ServerResponse) => void,
  ])[] = [
    ['answers with status 503', 'unavailable', 3, status(503)],
    // What X has counted is not bought a second time.
    ['answers with status 500', 'unavailable', 1, status(500)],
    ['answers with status 502', 'unavailable', 1, status(502)],
    ['answers with status 504', 'unavailable', 1, status(504)],
    ['closes the connection before it answers', 'unavailable', 1, (response) => void response.destroy()],
    [
      'breaks off in the middle of a body',
      'unavailable',
      1,
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"data":[', () => void response.destroy());
      },
    ],
    ['answers with status 401', 'refused', 1, status(401)],
    ['answers with status 402', 'refused', 1, status(402)],
    ['answers with status 403', 'refused', 1, status(403)],
    ['has a 404 that is not its own', 'unavailable', 1, status(404)],
    ['answers what is not JSON', 'invalid_response', 1, status(200)],
    ['answers JSON that ends in the middle', 'invalid_response', 1, (response) => void response.end('{"data":[')],
    ['answers nothing', 'invalid_response', 1, (response) => void response.end()],
    [
      'redirects in circles',
      'unavailable',
      1,
      (response) => void response.writeHead(302, { location: '/2/users/by' }).end(),
    ],
  ];

  for (const [what, code, requests, misbehave] of faults) {
    it(`is asked ${requests === 3 ? 'three times' : 'once'} where it ${what}, and works afterwards`, async () => {
      let isBroken = true;
      const server = await listen((_request, response) => {
        if (isBroken) misbehave(response);
        else response.end(nobody);
      });
      const graph = open(server.url);
      await expectFailure(ask(graph), code);
      expect(server.paths).to.have.length(requests);
      isBroken = false;
      expect(await ask(graph)).to.deep.equal(new Map());
    });
  }

  it('fails a request that found nobody there, which may be made again', async () => {
    const server = await listen(() => undefined);
    server.close();
    expect((await expectFailure(ask(open(server.url)), 'unavailable')).mayRepeat).to.equal(true);
  });

  it('tells when to come again where X says so with a failure', async () => {
    const server = await listen((_request, response) => void response.writeHead(503, { 'retry-after': '60' }).end());
    const policy = oneTry;
    const graph = createTwitterSocialGraph({ baseUrl: server.url, credentials, policy });
    const { retryAt } = await expectFailure(ask(graph), 'unavailable');
    expect(retryAt?.getTime()).to.be.within(Date.now() + 50_000, Date.now() + 60_000);
  });

  it('is ended at the deadline where headers do not come, or a body drips, and let go', async () => {
    const slow: RequestListener[] = [
      () => undefined,
      (_request, response) => {
        const drip = setInterval(() => response.write(' '), 5);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
    ];
    for (const listener of slow) {
      const server = await listen(listener);
      await expectFailure(ask(open(server.url), 50), 'timeout');
      await server.idle();
      expect(server.paths).to.have.length(1);
    }
  });

  it('is not taken elsewhere with its token', async () => {
    const elsewhere = await listen((_request, response) => void response.end(nobody));
    const server = await listen((_request, response) => {
      response.writeHead(301, { location: `${elsewhere.url}/2/users/by` }).end();
    });
    await expectFailure(ask(open(server.url)), 'unavailable');
    expect(elsewhere.paths).to.deep.equal([]);
  });

  it('names the call to X', async () => {
    const server = await listen((_request, response) => void response.end(nobody));
    await ask(open(server.url));
    expect(server.headers[0]?.['x-request-id']).to.equal('request 7');
  });

  it('names it beside what a user’s keys sign, which X takes as before', async () => {
    const sandbox = await startSandbox();
    try {
      const { oauth } = sandbox.credentials;
      const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: oauth });
      expect(await ask(graph)).to.have.key(dev1);
      const server = await listen((_request, response) => void response.end(nobody));
      await ask(createTwitterSocialGraph({ baseUrl: server.url, credentials: oauth }));
      expect(server.headers[0]?.['x-request-id']).to.equal('request 7');
      expect(server.headers[0]?.['authorization'])
        .to.match(/^OAuth /)
        .and.not.include('request');
    } finally {
      await sandbox.close();
    }
  });
});
