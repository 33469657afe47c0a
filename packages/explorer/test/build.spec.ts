import { EXPLORER_SITE } from '@codeties/explorer';
import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const MOST_BYTES = 80_000;

const page = readFileSync(new URL('index.html', EXPLORER_SITE), 'utf8');
const folder = new URL('explorer/', EXPLORER_SITE);
const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(new URL(name, folder)) }));
const ofType = (extension: string): string[] =>
  files.filter(({ name }) => name.endsWith(`.${extension}`)).map(({ content }) => content.toString('utf8'));

/** Addresses that nothing is loaded from: the namespaces of XML, and the pages of people and organisations that links lead to. */
const harmless = /^https?:\/\/(?:www\.w3\.org|github\.com|x\.com|json-schema\.org)(?:\/|$)/;

describe('the built page', () => {
  it('is less than 80 kB in all, as it is sent compressed', () => {
    const parts = [Buffer.from(page), ...files.map(({ content }) => content)];
    const bytes = parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
    expect(bytes).to.be.below(MOST_BYTES).and.to.be.above(1_000);
  });

  it('holds no script and no style of its own', () => {
    expect(page).to.match(/<script[^>]*\ssrc="/);
    expect(page).not.to.match(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/i);
  });

  it('loads what is beside it, wherever that is', () => {
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links).to.have.length.above(2);
    for (const link of links) expect(link).to.match(/^\.\/explorer\/[\w.-]+$/);
    expect(links.map((link) => link.replace('./explorer/', ''))).to.include.members(
      files.map(({ name }) => name).filter((name) => /\.(?:css|js)$/.test(name)),
    );
  });

  it('names no host to load anything from', () => {
    const texts = [page, ...ofType('js'), ...ofType('css'), ...ofType('svg')];
    const addresses = texts.flatMap((text) => text.match(/(?:https?:|wss?:)\/\/[\w.-]+[^\s"'`]*/g) ?? []);
    expect(addresses.filter((address) => !harmless.test(address))).to.deep.equal([]);
    for (const text of ofType('css')) expect(text).not.to.match(/@import|url\(\s*["']?\/\//);
  });

  it('makes no code of text, which its policy forbids', () => {
    for (const text of ofType('js')) expect(text).not.to.match(/\beval\(|document\.write/);
  });

  it('keeps nothing in the browser', () => {
    for (const text of ofType('js'))
      expect(text).not.to.match(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });

  it('is of files whose names change with what is in them', () => {
    for (const { name } of files) expect(name).to.match(/^[\w-]+-[\w-]{8}\.(?:js|css|svg|png)$/);
  });
});
