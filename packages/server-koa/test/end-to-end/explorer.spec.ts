import { EXPLORER_SITE } from '@codeties/explorer';
import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { ask } from '../support/ask.js';
import { serveApp } from '../support/serve-app.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const files = readdirSync(new URL('explorer/', EXPLORER_SITE));

/** Where the links of a page lead that is at the root of a server. */
function linksOf(page: string): string[] {
  return [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => new URL(link, 'http://at').pathname);
}

describe('the explorer', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());

  it('is the page at /, which is asked for anew each time', async () => {
    const { status, headers, body } = await server.get('/');
    expect([status, headers['content-type']]).to.deep.equal([200, 'text/html; charset=utf-8']);
    expect(headers['cache-control']).to.equal('no-cache');
    expect(body).to.equal(readFileSync(new URL('index.html', EXPLORER_SITE), 'utf8'));
  });

  it('is the same page whatever its address says to show', async () => {
    const { body } = await server.get('/');
    for (const query of ['?a=dev1&b=dev2', '?group=dev1,dev2', '?view=upstreams', '?a=%00']) {
      expect((await server.get(`/${query}`)).body, query).to.equal(body);
    }
  });

  it('may load nothing but what is of this server, and pictures of its own making', async () => {
    const { headers, body } = await server.get('/');
    expect(headers['content-security-policy']).to.equal(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    );
    expect(body).not.to.match(/https?:|<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('loads files that are there, by relative links', async () => {
    const { body } = await server.get('/');
    const links = linksOf(body);
    expect(links).to.have.length.above(2);
    expect(body).not.to.match(/(?:src|href)="\//);
    for (const link of links) expect((await server.get(link)).status, link).to.equal(200);
  });

  it('gives each of its files as what it is, to be kept for as long as anybody likes', async () => {
    const types: Readonly<Record<string, string>> = {
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      svg: 'image/svg+xml',
    };
    expect(files).to.have.length.above(2);
    for (const file of files) {
      const { status, headers, body } = await server.get(`/explorer/${file}`);
      expect([status, headers['content-type']], file).to.deep.equal([200, types[file.replace(/^.*\./, '')]]);
      expect(headers['cache-control'], file).to.equal('public, max-age=31536000, immutable');
      expect(body, file).to.equal(readFileSync(new URL(`explorer/${file}`, EXPLORER_SITE), 'utf8'));
    }
  });

  it('answers HEAD like GET, without the body', async () => {
    for (const path of ['/', `/explorer/${files[0] ?? ''}`]) {
      const got = await server.get(path);
      const { status, headers, body } = await server.get(path, { method: 'HEAD' });
      expect([status, body], path).to.deep.equal([200, '']);
      for (const name of ['content-type', 'content-length', 'cache-control', 'content-security-policy']) {
        expect(headers[name], `${name} of ${path}`).to.equal(got.headers[name]);
      }
    }
  });

  it('takes no other method', async () => {
    for (const path of ['/', '/explorer/nothing.js']) {
      const { status, headers } = await server.get(path, { method: 'POST' });
      expect([status, headers.allow], path).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
    }
  });

  it('serves no file but its own', async () => {
    const others = ['', 'index.html', 'nothing.js', '..%2findex.html', '%2e%2e%2findex.html', '..', '../index.html'];
    const tricks = ['..%5cindex.html', `${files[0] ?? ''}%00`, `${files[0] ?? ''}/`, 'INDEX.JS', '__proto__', '.'];
    for (const file of [...others, ...tricks]) {
      const { status, headers } = await server.get(`/explorer/${file}`);
      expect([status, headers['cache-control']], file).to.deep.equal([404, 'no-store']);
    }
  });

  it('leaves a developer called explorer their gists', async () => {
    const { status, body } = await server.get('/explorer');
    expect([status, body]).to.deep.equal([404, '{"error":"not_found"}']);
    expect(server.sandbox.requests.counts.github.requests).to.equal(1);
  });
});

describe('a server with keys', () => {
  it('shows the explorer to everybody, and what it asks for to whoever has one', async () => {
    const server = await startTestServer('sqlite::memory:', { API_KEYS: 'a-key-of-the-explorer' });
    try {
      for (const path of ['/', `/explorer/${files[0] ?? ''}`]) expect((await server.get(path)).status).to.equal(200);
      expect((await server.get('/upstreams')).status).to.equal(401);
      expect((await server.get('/explorer')).status).to.equal(401);
    } finally {
      await server.close();
    }
  });
});

describe('a server without the explorer', () => {
  it('has nothing there, and describes nothing', async () => {
    const server = await startTestServer('sqlite::memory:', { EXPLORER: 'false' });
    try {
      for (const path of ['/', '/explorer/', `/explorer/${files[0] ?? ''}`]) {
        const { status, body } = await server.get(path);
        expect(status, path).to.equal(404);
        expect(body).to.include(`there is nothing at ${path}`);
      }
      expect((await server.get('/openapi.json')).body).not.to.include('xplorer');
    } finally {
      await server.close();
    }
  });

  it('is what an app is that does not ask for it', async () => {
    const ports = inMemoryPorts();
    expect((await serveApp({ ports }, (origin) => ask(origin, '/'))).status).to.equal(404);
    const settings = { explorer: true };
    expect((await serveApp({ ports, settings }, (origin) => ask(origin, '/'))).status).to.equal(200);
  });
});
