import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

describe('options for X', () => {
  it('are refused where a key is empty', () => {
    expect(() => createTwitterSocialGraph({ credentials: { bearerToken: '' } })).to.throw(CodetiesError);
  });

  it('are refused where the address is none', () => {
    const credentials = { bearerToken: 'token' };
    for (const baseUrl of ['', 'api.x.com', 'file:///etc']) {
      expect(() => createTwitterSocialGraph({ credentials, baseUrl }), baseUrl).to.throw(CodetiesError);
    }
  });

  it('are refused with a budget that is no number of rows', () => {
    const credentials = { bearerToken: 'token' };
    for (const rowBudget of [-1, 1.5, Infinity]) {
      expect(() => createTwitterSocialGraph({ credentials, rowBudget }), String(rowBudget)).to.throw(CodetiesError);
    }
  });

  it('are refused with keys that are not four, and with a ledger that is none', () => {
    const credentials = { bearerToken: 'token' };
    const others = [
      { userCredentials: { apiKey: 'only' } },
      { userCredentials: credentials },
      { quotas: {} },
      { x: 1 },
    ];
    for (const other of others) {
      const options: unknown = { credentials, ...other };
      const create = (): unknown => Reflect.apply(createTwitterSocialGraph, undefined, [options]);
      expect(create, JSON.stringify(other)).to.throw(CodetiesError);
    }
  });
});
