import { expect } from 'chai';
import { isOwnHost } from '../../src/access/refuse-foreign-hosts.js';

describe('the names of the machine itself', () => {
  for (const host of [
    'localhost',
    'LocalHost:8080',
    'codeties.localhost:1',
    'localhost.',
    'codeties.localhost.:8080',
    '127.0.0.1',
    '127.8.9.1:65535',
    '[::1]',
    '[::1]:8080',
  ]) {
    it(`are ${host}`, () => {
      expect(isOwnHost(host)).to.equal(true);
    });
  }

  for (const host of [
    '',
    'example.org',
    'localhost.example.org',
    'notlocalhost',
    'localhost..',
    '.localhost.example',
    '127.0.0.1.example.org',
    'example.org:127.0.0.1',
    '0.0.0.0:8080',
    '192.168.1.2',
    '[::2]',
    '[::]',
    '::1',
    'localhost:8080:8080',
    'localhost, example.org',
    'a@localhost',
    'localhost/x',
  ]) {
    it(`are not ${JSON.stringify(host)}`, () => {
      expect(isOwnHost(host)).to.equal(false);
    });
  }
});
