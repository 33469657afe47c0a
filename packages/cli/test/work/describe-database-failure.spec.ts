import { CodetiesError } from '@codeties/core';
import { expect } from 'chai';
import { describeDatabaseFailure } from '../../src/work/describe-database-failure.js';

describe('describeDatabaseFailure', () => {
  const describeCode = (code: string): string | undefined => {
    const cause = Object.assign(new Error(`update \`lock\` set \`x\` = ? - ${code}: it failed`), { code });
    const error = new CodetiesError({ code: 'store_unavailable', detail: 'it failed', cause });
    return describeDatabaseFailure(error, (text) => text);
  };

  it('says what to do, and nothing of statements, where that is known', () => {
    expect(describeCode('SQLITE_BUSY')).to.equal('somebody else keeps it locked, so end that');
    expect(describeCode('ECONNREFUSED')).to.include('cannot be reached, so start it');
  });

  it('says what the database said where that is not known', () => {
    expect(describeCode('UNHEARD_OF')).to.include('UNHEARD_OF: it failed');
  });

  it('leaves to others what is not of the database', () => {
    expect(describeDatabaseFailure(new CodetiesError({ code: 'timeout' }), (text) => text)).to.equal(undefined);
    expect(describeDatabaseFailure(new TypeError('a defect'), (text) => text)).to.equal(undefined);
  });
});
