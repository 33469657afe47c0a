import type { RequestListener, ServerResponse } from 'node:http';
import { expectFailure, localServers, serveLocally } from '@codeties/contract-tests';
import { oneTry, toHandle, type CodeHost, type ErrorCode, type RequestPolicy } from '@codeties/core';
import { expect } from 'chai';
import { createBitbucketCodeHost } from '../src/index.js';

const ada = toHandle('ada');
const token = 'secret-token';
const empty = JSON.stringify({ size: 0, values: [] });

/** A policy that tries again at once, three times in all. */
const thrice: RequestPolicy = {
  ...oneTry,
  nextTryAt: ({ mayRepeat }, tries) => (mayRepeat && tries < 3 ? new Date() : undefined),
};

describe('the connection to Bitbucket', () => {
  const listen = localServers();
  const open = (url: string): CodeHost => createBitbucketCodeHost({ baseUrl: `${url}/2.0`, token, policy: thrice });
  const ask = async (host: CodeHost, milliseconds = 5_000): Promise<unknown> => {
    const deadline = new Date(Date.now() + milliseconds);
    return (await host.portfolioOf(ada, { deadline, requestId: 'request 7' }))?.profile.username;
  };

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
    ['answers with status 500', 'unavailable', 3, status(500)],
    ['answers with status 502', 'unavailable', 3, status(502)],
    ['answers with status 503', 'unavailable', 3, status(503)],
    ['answers with status 504', 'unavailable', 3, status(504)],
    ['closes the connection before it answers', 'unavailable', 3, (response) => void response.destroy()],
    [
      'breaks off in the middle of a body',
      'unavailable',
      3,
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"size":', () => void response.destroy());
      },
    ],
    ['answers with status 401', 'refused', 1, status(401)],
    ['answers with status 402', 'refused', 1, status(402)],
    ['answers with status 403', 'refused', 1, status(403)],
    ['has a 404 that is not its own', 'unavailable', 1, status(404)],
    ['answers what is not JSON', 'invalid_response', 1, status(200)],
    ['answers JSON that ends in the middle', 'invalid_response', 1, (response) => void response.end('{"size":')],
    ['answers nothing', 'invalid_response', 1, (response) => void response.end()],
    ['redirects in circles', 'unavailable', 1, (response) => void response.writeHead(302, { location: '/' }).end()],
  ];

  for (const [what, code, requests, misbehave] of faults) {
    it(`is asked ${requests === 3 ? 'three times' : 'once'} where it ${what}, and works afterwards`, async () => {
      let isBroken = true;
      const server = await listen((_request, response) => {
        if (isBroken) misbehave(response);
        else response.end(empty);
      });
      const host = open(server.url);
      await expectFailure(ask(host), code);
      expect(server.paths).to.have.length(requests);
      isBroken = false;
      expect(await ask(host)).to.equal('ada');
    });
  }

  it('fails a request that found nobody there, which may be made again', async () => {
    const server = await listen(() => undefined);
    server.close();
    expect((await expectFailure(ask(open(server.url)), 'unavailable')).mayRepeat).to.equal(true);
  });

  it('tells when to come again where Bitbucket says so with a failure', async () => {
    const later = new Date(Date.now() + 60_000).toUTCString();
    const server = await listen((_request, response) => void response.writeHead(503, { 'retry-after': later }).end());
    const host = createBitbucketCodeHost({ baseUrl: `${server.url}/2.0` });
    const { retryAt } = await expectFailure(ask(host), 'unavailable');
    expect(retryAt?.toUTCString()).to.equal(later);
  });

  it('ends an answer that is larger than any there is, and is not asked for it again', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const server = await listen((_request, response) => {
      const more = (): void => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (response.write(chunk)) continue;
          response.once('drain', more);
          return;
        }
      };
      more();
    });
    await expectFailure(ask(open(server.url), 8_000), 'unavailable');
    await server.idle();
    expect(sent).to.be.lessThan(64 * 1024 * 1024);
    expect(server.paths).to.have.length(1);
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
    const elsewhere = await listen((_request, response) => void response.end(empty));
    const server = await listen((_request, response) => {
      response.writeHead(301, { location: `${elsewhere.url}/2.0/repositories/ada` }).end();
    });
    await expectFailure(ask(open(server.url)), 'unavailable');
    expect(elsewhere.paths).to.deep.equal([]);
  });

  it('names the call to Bitbucket', async () => {
    const server = await listen((_request, response) => void response.end(empty));
    await ask(open(server.url));
    expect(server.headers[0]?.['x-request-id']).to.equal('request 7');
  });
});

describe('a list of Bitbucket’s that does not end', () => {
  const repositories = Array.from({ length: 100 }, (_, index) => ({
    uuid: `{${index}}`,
    full_name: `ada/r${index}`,
    is_private: false,
    created_on: '2020-01-01T00:00:00+00:00',
    updated_on: '2020-01-01T00:00:00+00:00',
    size: 1,
    links: { html: { href: 'https://bitbucket.org/ada/r' } },
  }));

  const readAll = async (size: number): Promise<number> => {
    const server = await serveLocally((request, response) => {
      response.end(JSON.stringify({ size, next: `${server.url}${request.url ?? ''}`, values: repositories }));
    });
    const host = createBitbucketCodeHost({ baseUrl: `${server.url}/2.0` });
    const read = async (): Promise<void> => {
      const portfolio = await host.portfolioOf(ada, { deadline: new Date(Date.now() + 8_000) });
      for await (const page of portfolio?.repositories ?? []) expect(page.length).to.be.at.most(100);
    };
    await expectFailure(read(), 'invalid_response').finally(() => {
      server.close();
    });
    return server.paths.length;
  };

  it('is nonsense where its pages all lead to themselves, and read no further than its size says', async () => {
    expect(await readAll(300)).to.equal(3);
  });

  it('is nonsense where a page that is to be the last leads on', async () => {
    expect(await readAll(100)).to.equal(1);
  });

  it('is nonsense where it is longer than any list there is', async () => {
    expect(await readAll(1_000_000_000)).to.equal(1);
  });
});
