import type { RequestListener, ServerResponse } from 'node:http';
import { expectFailure, localServers } from '@codeties/contract-tests';
import { CodetiesError, oneTry, toHandle, type ErrorCode, type RequestPolicy } from '@codeties/core';
import { expect } from 'chai';
import { createGitHub, type GitHub } from '../src/index.js';

const dev1 = toHandle('dev1');
const organisation = { id: 1, login: 'org1' };

/** A policy that tries again at once, so often. */
function triesOf(times: number): RequestPolicy {
  return { ...oneTry, nextTryAt: ({ mayRepeat }, tries) => (mayRepeat && tries < times ? new Date() : undefined) };
}

function json(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

describe('the connection to GitHub', () => {
  const listen = localServers();
  const open = (url: string, policy: RequestPolicy = oneTry): GitHub =>
    createGitHub({ baseUrl: url, token: 'secret-token', policy });
  const ask = (github: GitHub, milliseconds = 5_000, requestId?: string): Promise<unknown> =>
    github.directory.organisationsOf([dev1], { deadline: new Date(Date.now() + milliseconds), requestId });

  /** What may go wrong, the code that tells it, and how many requests it takes where three are allowed. */
  const faults: readonly {
    readonly what: string;
    readonly code: ErrorCode;
    readonly requests: number;
    readonly misbehave: (response: ServerResponse) => void;
  }[] = [
    ...[500, 502, 503, 504].map((status) => ({
      what: `answers with status ${status}`,
      code: 'unavailable' as const,
      requests: 3,
      misbehave: (response: ServerResponse) => void response.writeHead(status).end('<html>'),
    })),
    {
      what: 'closes the connection before it answers',
      code: 'unavailable',
      requests: 3,
      misbehave: (response) => void response.destroy(),
    },
    {
      what: 'breaks off in the middle of a body',
      code: 'unavailable',
      requests: 3,
      misbehave: (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('[{"id":', () => void response.destroy());
      },
    },
    ...[401, 402, 403].map((status) => ({
      what: `answers with status ${status}`,
      code: 'refused' as const,
      requests: 1,
      misbehave: (response: ServerResponse) => void response.writeHead(status).end(),
    })),
    {
      what: 'has a 404 that is not its own',
      code: 'unavailable',
      requests: 1,
      misbehave: (response) => void response.writeHead(404).end('<html>'),
    },
    {
      what: 'answers what is not JSON',
      code: 'invalid_response',
      requests: 1,
      misbehave: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    },
    {
      what: 'answers JSON that ends in the middle',
      code: 'invalid_response',
      requests: 1,
      misbehave: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":'),
    },
    {
      what: 'answers nothing',
      code: 'invalid_response',
      requests: 1,
      misbehave: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(),
    },
    {
      what: 'redirects in circles',
      code: 'unavailable',
      requests: 21,
      misbehave: (response) => void response.writeHead(302, { location: '/round' }).end(),
    },
  ];

  for (const { what, code, requests, misbehave } of faults) {
    it(
      `takes ${requests} of three tries where it ${what}, and works afterwards`.replace('21 of three', 'one of three'),
      async () => {
        let isBroken = true;
        const served = await listen((_request, response) => {
          if (isBroken) misbehave(response);
          else json(response, [organisation]);
        });
        const github = open(served.url, triesOf(3));
        await expectFailure(ask(github), code);
        expect(served.paths).to.have.length(requests);
        isBroken = false;
        expect(await ask(github)).to.deep.equal(new Map([[dev1, [{ id: '1', login: 'org1' }]]]));
      },
    );
  }

  it('fails a request that found nobody there, which may be made again', async () => {
    const served = await listen(() => undefined);
    served.close();
    expect((await expectFailure(ask(open(served.url)), 'unavailable')).mayRepeat).to.equal(true);
  });

  it('tells when to come again where GitHub says so with a failure', async () => {
    const served = await listen((_request, response) => void response.writeHead(503, { 'retry-after': '60' }).end());
    const { retryAt } = await expectFailure(ask(open(served.url)), 'unavailable');
    expect(retryAt?.getTime()).to.be.within(Date.now() + 50_000, Date.now() + 60_000);
  });

  it('is not told that requests failed that were stopped because another one did', async () => {
    const attempts: Promise<unknown>[] = [];
    const noting: RequestPolicy = {
      ...oneTry,
      attempt: (request) => {
        const attempt = request();
        attempts.push(attempt);
        return attempt;
      },
    };
    const served = await listen((request, response) => {
      if (request.url?.includes('dev1') === true) setImmediate(() => void response.writeHead(500).end());
    });
    const github = open(served.url, noting);
    const asked = github.directory.organisationsOf([dev1, toHandle('dev2'), toHandle('dev3')]);
    await expectFailure(asked, 'unavailable');
    const seen = (await Promise.allSettled(attempts)).map((attempt) =>
      attempt.status === 'rejected' && attempt.reason instanceof CodetiesError ? attempt.reason.code : undefined,
    );
    expect(seen.sort()).to.deep.equal(['aborted', 'aborted', 'unavailable']);
  });

  it('ends an answer that is larger than any there is, and is not asked for it again', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const served = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
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
    await expectFailure(ask(open(served.url, triesOf(3)), 8_000), 'unavailable');
    await served.idle();
    expect(sent).to.be.lessThan(64 * 1024 * 1024);
    expect(served.paths).to.have.length(1);
  });

  it('ends at the deadline where headers do not come, or a body drips, and lets go of the connection', async () => {
    const slow: RequestListener[] = [
      () => undefined,
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 5);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
    ];
    for (const listener of slow) {
      const served = await listen(listener);
      await expectFailure(ask(open(served.url, triesOf(3)), 50), 'timeout');
      await served.idle();
      expect(served.paths).to.have.length(1);
    }
  });

  it('does not take the token along where GitHub redirects to another host', async () => {
    const elsewhere = await listen((_request, response) => {
      json(response, [organisation]);
    });
    const served = await listen((_request, response) => {
      response.writeHead(301, { location: `${elsewhere.url}/orgs` }).end();
    });
    await ask(open(served.url));
    expect(served.headers[0]?.['authorization']).to.equal('token secret-token');
    expect(elsewhere.headers).to.have.length(1);
    expect(JSON.stringify(elsewhere.headers)).not.to.include('secret-token');
  });

  it('takes the name of the call along, wherever its list goes on', async () => {
    const served = await listen((request, response) => {
      const url = `http://${request.headers.host ?? ''}/page2`;
      if (request.url === '/page2') json(response, [{ id: 2, login: 'org2' }]);
      else json(response, [organisation], { link: `<${url}>; rel="next"` });
    });
    await ask(open(served.url), 5_000, 'request 7');
    expect(served.headers.map((headers) => headers['x-request-id'])).to.deep.equal(['request 7', 'request 7']);
  });

  it('names no call that has no name', async () => {
    const served = await listen((_request, response) => {
      json(response, [organisation]);
    });
    await ask(open(served.url));
    expect(served.headers[0]).not.to.have.property('x-request-id');
  });
});
