import type { RequestListener } from 'node:http';
import { expectFailure, localServers } from '@codeties/contract-tests';
import { CodetiesError, toHandle, type CallOptions } from '@codeties/core';
import { expect } from 'chai';
import { createMyNetworkOrgDirectory } from '../src/index.js';

// What no suite can know of My Network, and what a suite does not see from outside.
describe('My Network, when its answers are odd', () => {
  const serve = localServers();
  const page = (names: readonly string[], next: string | null): string =>
    JSON.stringify({ organisations: names.map((name) => ({ id: name, name })), next });

  const ask = (baseUrl: string, call?: CallOptions): Promise<ReadonlyMap<string, unknown>> =>
    createMyNetworkOrgDirectory({ baseUrl, token: 'secret' }).organisationsOf([toHandle('ada')], call);

  /** Answers with these, one after the other. */
  const answers = (...bodies: readonly string[]): RequestListener => {
    const left = [...bodies];
    return (_request, response) => {
      const body = left.shift();
      response.writeHead(body === undefined ? 404 : 200).end(body ?? '{"error":"there is no such thing"}');
    };
  };

  it('shows an organisation once that a list shows on two of its pages', async () => {
    const { url } = await serve(answers(page(['engines'], '1'), page(['engines', 'poets'], null)));
    const found = await ask(url);
    expect(found.get('ada')).to.deep.equal([
      { id: 'engines', login: 'engines' },
      { id: 'poets', login: 'poets' },
    ]);
  });

  it('is not taken for complete where the next page does not exist', async () => {
    const { url } = await serve(answers(page(['engines'], '1')));
    await expectFailure(ask(url), 'invalid_response');
  });

  it('is not read for ever where every page has a next one', async () => {
    const { url, paths } = await serve((_request, response) => response.end(page(['engines'], '1')));
    await expectFailure(ask(url), 'invalid_response');
    expect(paths).to.have.length(100);
  });

  it('is shown the token and the id of the request, and nobody is whom it sends us to', async () => {
    const elsewhere = await serve(answers(page([], null)));
    const { url, headers } = await serve((_request, response) => {
      response.writeHead(302, { location: elsewhere.url }).end();
    });
    await expectFailure(ask(url, { requestId: 'request-1' }), 'unavailable');
    expect(headers[0]).to.include({ authorization: 'Bearer secret', 'x-request-id': 'request-1' });
    expect(elsewhere.paths).to.deep.equal([]);
  });

  it('is left alone for as long as it says', async () => {
    const { url, paths } = await serve((_request, response) => {
      response.writeHead(429, { 'retry-after': '60' }).end('{"error":"slow down"}');
    });
    const directory = createMyNetworkOrgDirectory({ baseUrl: url });
    await expectFailure(directory.organisationsOf([toHandle('ada')]), 'rate_limited');
    await expectFailure(directory.organisationsOf([toHandle('grace')]), 'rate_limited');
    expect(paths).to.have.length(1);
  });

  it('is hung up on when the caller leaves', async () => {
    const abort = new AbortController();
    let hangUp: () => void = () => undefined;
    const hungUp = new Promise<void>((resolve) => {
      hangUp = resolve;
    });
    const { url } = await serve((_request, response) => {
      response.once('close', hangUp);
      abort.abort();
    });
    await expectFailure(ask(url, { signal: abort.signal }), 'aborted');
    await hungUp;
  });

  it('is not asked with options that cannot be', () => {
    expect(() => createMyNetworkOrgDirectory({ baseUrl: 'ftp://example.com' }))
      .to.throw(CodetiesError)
      .with.property('code', 'invalid_input');
  });
});
