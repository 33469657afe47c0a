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
});
