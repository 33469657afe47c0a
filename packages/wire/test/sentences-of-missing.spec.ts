import { toDeveloper } from '@codeties/core';
import { expect } from 'chai';
import { denials, sentencesOfMissing } from '../src/index.js';

const missing = [
  { developer: toDeveloper('Dev1'), network: 'github' },
  { developer: toDeveloper('ñ'), network: 'twitter' },
] as const;

describe('sentencesOfMissing', () => {
  it('says it letter by letter as the plain contract always did', () => {
    expect(sentencesOfMissing(missing, denials.plain)).to.deep.equal([
      'Dev1 is no a valid user in github',
      'ñ is no a valid user in twitter',
    ]);
  });

  it('says it in English as the strict contract does', () => {
    expect(sentencesOfMissing(missing, denials.strict)).to.deep.equal([
      'Dev1 is not a valid user in github',
      'ñ is not a valid user in twitter',
    ]);
  });
});
