import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { z } from 'zod';
import { networkNames, type NetworkName } from '../src/index.js';
import { logins, useSandbox, xIdOf, xList } from './use-sandbox.js';

const bitbucketPage = z.looseObject({ next: z.string(), values: z.array(z.looseObject({ name: z.string() })) });

describe('A fault that does not end', () => {
  const used = useSandbox();
  const { sandbox, github, x, bitbucket } = used;
  const asking: Readonly<Record<NetworkName, (init?: RequestInit) => Promise<Response>>> = {
    github: (init) => fetch(`${sandbox().githubUrl}/users/dev1/orgs`, init),
    twitter: (init) => fetch(`${sandbox().xUrl}/2/users/by?usernames=dev1`, init),
    bitbucket: (init) => fetch(`${sandbox().bitbucketUrl}/repositories/pypy`, init),
  };
  const nextOf = (response: Response): string =>
    /^<([^>]*)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
  async function allOver(network: NetworkName): Promise<void> {
    while (sandbox().requests.underWay(network) > 0) await turn();
  }

  for (const network of networkNames) {
    it(`sends a body that is larger than anybody reads, and stops when the client goes: ${network}`, async () => {
      sandbox().addFault({ network, kind: 'huge-body' });
      const response = await asking[network]();
      expect(response.headers.get('content-type')).to.include('application/json');
      let bytes = 0;
      for await (const part of response.body ?? []) {
        bytes += z.instanceof(Uint8Array).parse(part).length;
        if (bytes > 2_000_000) break;
      }
      await allOver(network);
      expect(bytes).to.be.greaterThan(2_000_000);
    });

    it(`sends headers that never end: ${network}`, async () => {
      sandbox().addFault({ network, kind: 'slow-headers' });
      const { githubUrl, xUrl: twitter, bitbucketUrl } = sandbox();
      const { hostname, port } = new URL({ github: githubUrl, twitter, bitbucket: bitbucketUrl }[network]);
      const socket = connect(Number(port), hostname).setEncoding('utf8');
      socket.write('GET /2/users/1 HTTP/1.1\r\nhost: localhost\r\n\r\n');
      let text = '';
      while (!text.endsWith('...')) text += String((await once(socket, 'data'))[0]);
      expect(text)
        .to.match(/^HTTP\/1\.1 200 OK\r\n/)
        .and.not.to.include('\r\n\r\n');
      expect(sandbox().requests.underWay(network)).to.equal(1);
      socket.destroy();
      await allOver(network);
    });

    it(`leads its client to where it is, or to where nobody is: ${network}`, async () => {
      sandbox().addFault({ network, kind: 'redirect-loop', times: 1 });
      const round = await asking[network]({ redirect: 'manual' });
      expect([round.status, round.headers.get('location')]).to.deep.equal([302, round.url]);
      sandbox().addFault({ network, kind: 'redirect-away' });
      const away = await asking[network]({ redirect: 'manual' });
      expect(away.headers.get('location')).to.match(/^http:\/\/elsewhere\.invalid\//);
    });
  }

  it("gives GitHub's page again as its own next one, or one more each time", async () => {
    const path = '/users/dev1/orgs?per_page=100';
    sandbox().addFault({ network: 'github', kind: 'repeated-page' });
    expect(nextOf(await github(path))).to.equal(`${sandbox().githubUrl}${path}`);
    expect((await github('/users/dev1')).headers.get('link')).to.equal(null);
    sandbox().clearFaults();
    sandbox().addFault({ network: 'github', kind: 'endless-pages' });
    const second = nextOf(await github(path));
    expect(nextOf(await fetch(second))).to.equal(`${sandbox().githubUrl}${path}&page=3`);
    expect(await logins(github(path))).to.have.length(4);
  });

  it("gives X's page again as its own next one, or one more each time", async () => {
    const path = `/2/users/${await xIdOf(used, 'dev2')}/following`;
    for (const kind of ['repeated-page', 'endless-pages'] as const) {
      sandbox().clearFaults();
      sandbox().addFault({ network: 'twitter', kind });
      const tokens = new Set<string | undefined>();
      let token: string | undefined;
      for (let page = 1; page <= 3; page += 1) {
        const query: string = token === undefined ? '' : `?pagination_token=${token}`;
        const list = await xList(x(`${path}${query}`));
        expect(list.data).to.have.length(2);
        token = list.meta?.next_token;
        tokens.add(token);
      }
      expect([...tokens]).not.to.include(undefined);
      expect(tokens.size).to.equal(kind === 'repeated-page' ? 1 : 3);
    }
    expect(await xIdOf(used, 'dev2')).to.match(/^\d+$/);
  });

  it("gives Bitbucket's page again as its own next one, or one more each time", async () => {
    const url = `${sandbox().bitbucketUrl}/repositories/pypy?pagelen=2`;
    const read = async (): Promise<z.infer<typeof bitbucketPage>> =>
      bitbucketPage.parse(await (await bitbucket('/repositories/pypy?pagelen=2')).json());
    sandbox().addFault({ network: 'bitbucket', kind: 'repeated-page' });
    expect((await read()).next).to.equal(url);
    sandbox().clearFaults();
    sandbox().addFault({ network: 'bitbucket', kind: 'endless-pages' });
    expect(await read()).to.deep.include({ next: `${url}&page=2`, size: 1_000_000_000 });
    expect((await bitbucket('/repositories/nobodyhere')).status).to.equal(404);
  });
});
