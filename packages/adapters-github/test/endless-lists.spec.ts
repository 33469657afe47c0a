import { expectFailure, serveLocally, type LocalServer } from '@codeties/contract-tests';
import { toHandle } from '@codeties/core';
import { expect } from 'chai';
import { createGitHub } from '../src/index.js';

const dev1 = toHandle('dev1');

describe('a list of GitHub’s that does not end', () => {
  let served: LocalServer;

  afterEach(() => {
    served.close();
  });

  /** Asks for organisations, of which each page shows these, and leads to these relations. */
  const ask = async (
    linksOf: (page: number) => Record<string, number>,
    shownOn: (page: number) => number[] = (page) => [page],
  ): Promise<unknown> => {
    served = await serveLocally((request, response) => {
      const url = new URL(request.url ?? '', served.url);
      const page = Number(url.searchParams.get('page') ?? 1);
      const links = Object.entries(linksOf(page)).map(([relation, target]) => {
        url.searchParams.set('page', String(target));
        return `<${url.href}>; rel="${relation}"`;
      });
      const body = JSON.stringify(shownOn(page).map((id) => ({ id, login: `org${id}` })));
      response.writeHead(200, { 'content-type': 'application/json', link: links.join(', ') }).end(body);
    });
    const { directory } = createGitHub({ baseUrl: served.url });
    return directory.organisationsOf([dev1], { deadline: new Date(Date.now() + 8_000) });
  };

  it('is nonsense where its next page is itself', async () => {
    await expectFailure(
      ask(() => ({ next: 1 })),
      'invalid_response',
    );
    expect(served.paths.length).to.be.at.most(2);
  });

  it('is nonsense where its next page is an earlier one', async () => {
    await expectFailure(
      ask((page) => ({ next: page === 3 ? 1 : page + 1 })),
      'invalid_response',
    );
    expect(served.paths.length).to.be.at.most(4);
  });

  it('is nonsense where ever new pages show the same', async () => {
    await expectFailure(
      ask(
        (page) => ({ next: page + 1 }),
        () => [1, 2],
      ),
      'invalid_response',
    );
    expect(served.paths).to.have.length(2);
  });

  it('is nonsense where ever new pages show nothing', async () => {
    await expectFailure(
      ask(
        (page) => ({ next: page + 1 }),
        () => [],
      ),
      'invalid_response',
    );
    expect(served.paths).to.have.length(2);
  });

  it('is nonsense where ever new pages show something new', async () => {
    await expectFailure(
      ask((page) => ({ next: page + 1 })),
      'invalid_response',
    );
    expect(served.paths).to.have.length(1_000);
  });
});

describe('repositories of GitHub’s that do not end', () => {
  it('are nonsense where the last page leads to an earlier one', async () => {
    const repository = (id: number): object => ({
      id,
      node_id: `node ${id}`,
      name: `r${id}`,
      html_url: 'https://github.test/dev1/r',
      private: false,
      fork: false,
      created_at: '2020-01-01T00:00:00Z',
      updated_at: '2020-01-01T00:00:00Z',
      size: 1,
      stargazers_count: 0,
      open_issues_count: 0,
    });
    const served = await serveLocally((request, response) => {
      const url = new URL(request.url ?? '', served.url);
      const page = Number(url.searchParams.get('page') ?? 1);
      const links = [
        ['next', page === 3 ? 2 : page + 1],
        ['last', 3],
      ].map(([relation, target]) => {
        url.searchParams.set('page', String(target));
        return `<${url.href}>; rel="${relation ?? ''}"`;
      });
      const isList = url.pathname.endsWith('/repos');
      const profile = { id: 1, login: 'dev1', html_url: 'https://github.test/dev1', followers: 0 };
      response
        .writeHead(200, { 'content-type': 'application/json', ...(isList && { link: links.join(', ') }) })
        .end(JSON.stringify(isList ? [repository(page)] : profile));
    });
    const { codeHost } = createGitHub({ baseUrl: served.url });
    const read = async (): Promise<void> => {
      const portfolio = await codeHost.portfolioOf(dev1);
      for await (const page of portfolio?.repositories ?? []) expect(page).to.have.length(1);
    };
    await expectFailure(read(), 'invalid_response').finally(() => {
      served.close();
    });
    expect(served.paths).to.have.length(4);
  });
});
