import { expect } from 'chai';
import { writeCsv } from '../../../src/app/group/write-csv.js';

describe('writeCsv', () => {
  it('has a row for each pair, connected or undecided', () => {
    const text = writeCsv({
      connections: [{ developers: ['dev1', 'dev2'], organisations: ['org1', 'org2'] }],
      undecided: [{ developers: ['dev1', 'dev3'], reasons: ['dev3 is protected'] }],
    });
    expect(text.split('\r\n')).to.deep.equal([
      'developer,other_developer,connected,organisations,reasons',
      'dev1,dev2,yes,org1; org2,',
      'dev1,dev3,unknown,,dev3 is protected',
      '',
    ]);
  });

  it('quotes what would end a cell', () => {
    const text = writeCsv({ connections: [], undecided: [{ developers: ['a', 'b'], reasons: ['says "no", twice'] }] });
    expect(text).to.contain(',"says ""no"", twice"\r\n');
  });

  for (const sign of ['=', '+', '-', '@'])
    it(`keeps what begins with ${sign} from being a formula`, () => {
      const text = writeCsv({ connections: [{ developers: [`${sign}1`, 'b'], organisations: ['o'] }], undecided: [] });
      expect(text).to.contain(`\r\n'${sign}1,b,`);
    });
});
