import { expect } from 'chai';
import { closeAll } from '../src/close-all.js';

describe('closeAll', () => {
  it('closes the last first, and all of it whatever fails, and tells of the first failure', async () => {
    const closed: string[] = [];
    const closing = (name: string) => () => {
      closed.push(name);
      return name === 'sandbox' ? Promise.resolve() : Promise.reject(new Error(name));
    };
    const failure = await closeAll(['sandbox', 'ledger', 'database'].map(closing)).catch((error: unknown) => error);
    expect(closed).to.deep.equal(['database', 'ledger', 'sandbox']);
    expect(failure).to.have.property('message', 'database');
  });
});
