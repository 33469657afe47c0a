import { expect } from 'chai';
import { z } from 'zod';
import { readVariables, wholeNumberVariable } from '../../src/index.js';

describe('readVariables', () => {
  const options = {
    schema: z.object({ SEATS: wholeNumberVariable(1, 9), KEY: z.string('must be set').min(8, 'is too short') }),
    shown: new Set(['SEATS', 'KEYS']),
  };

  it('gives what was read', () => {
    expect(readVariables({ SEATS: '3', KEY: 'long enough', OTHER: 'x' }, options)).to.deep.equal({
      variables: { SEATS: 3, KEY: 'long enough' },
      wrong: [],
    });
  });

  it('shows the values that may be shown, and no other', () => {
    expect(readVariables({ SEATS: '12', KEY: 'secret' }, options).wrong).to.deep.equal([
      { name: 'SEATS', line: 'SEATS must be a whole number from 1 to 9, not "12"' },
      { name: 'KEY', line: 'KEY is too short' },
    ]);
  });

  it('shows no value where there is none', () => {
    const [seats] = readVariables({ KEY: 'long enough' }, options).wrong;
    expect(seats?.name).to.equal('SEATS');
    expect(seats?.line).not.to.include('not undefined');
  });
});
