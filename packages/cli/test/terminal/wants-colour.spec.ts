import { expect } from 'chai';
import { harmless } from '../../src/terminal/harmless.js';
import { wantsColour } from '../../src/terminal/wants-colour.js';

describe('wantsColour', () => {
  const on = (isTTY: boolean, environment: Readonly<Record<string, string>> = {}, isRefused = false): boolean =>
    wantsColour({ isTTY }, { environment, isRefused });

  it('is for screens', () => {
    expect([on(true), on(false), on(true, { TERM: 'dumb' })]).to.deep.equal([true, false, false]);
  });

  it('is not for those who refuse it, and an empty NO_COLOR refuses nothing', () => {
    expect([on(true, { NO_COLOR: '1' }), on(true, {}, true), on(true, { NO_COLOR: '' })]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('can be forced, unless it is refused', () => {
    expect([
      on(false, { FORCE_COLOR: '1' }),
      on(true, { FORCE_COLOR: '0' }),
      on(false, { FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]).to.deep.equal([true, false, false]);
  });
});

describe('harmless', () => {
  it('leaves nothing that a terminal obeys, and no line break', () => {
    expect(harmless('a\u001B[31mb\r\nc\u009Bd\u202Ee')).to.equal('a [31mb c d e');
  });

  it('leaves ordinary texts as they are', () => {
    expect(harmless('ñandú 東京 org1')).to.equal('ñandú 東京 org1');
  });
});
