import { expect } from 'chai';
import { isOpen, isUnguarded } from '../../src/access/open-paths.js';

describe('the paths that want no key', () => {
  for (const path of [
    '/_health',
    '/_ready',
    '/openapi.json',
    '/api.definition.yaml',
    '/docs',
    '/docs/',
    '/redoc/x.js',
    '/',
    '/explorer/',
    '/explorer/x.js',
  ]) {
    it(`are ${path}`, () => {
      expect(isOpen(path)).to.equal(true);
    });
  }
  for (const path of [
    '',
    '//',
    '/explorer',
    '/explorerx',
    '/_HEALTH',
    '/_health/',
    '/docsx',
    '/metrics',
    '/upstreams',
    '/connected/docs/',
    '//docs/',
  ]) {
    it(`are not ${JSON.stringify(path)}`, () => {
      expect(isOpen(path)).to.equal(false);
    });
  }

  it('are guarded and counted, but for those of whoever keeps the machine', () => {
    expect(['/_health', '/_ready', '/docs', '/openapi.json'].filter(isUnguarded)).to.deep.equal([
      '/_health',
      '/_ready',
    ]);
  });
});
