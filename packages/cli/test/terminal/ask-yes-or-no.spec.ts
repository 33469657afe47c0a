import { expect } from 'chai';
import { PassThrough, Readable } from 'node:stream';
import { askYesOrNo } from '../../src/terminal/ask-yes-or-no.js';
import { writeToMemory } from '../support/write-to-memory.js';

describe('askYesOrNo', () => {
  const { signal } = new AbortController();

  for (const [typed, expected] of [
    ['y\n', true],
    ['  YES \n', true],
    ['yes', true],
    ['n\n', false],
    ['yesterday\n', false],
    ['\n', false],
    ['', false],
    ['\ny\n', false],
  ] as const) {
    it(`takes ${JSON.stringify(typed)} for ${expected ? 'a yes' : 'a no'}`, async () => {
      const { stream, text } = writeToMemory();
      const answer = await askYesOrNo(
        'Really?',
        { input: Readable.from([Buffer.from(typed)]), errors: stream },
        signal,
      );
      expect(answer).to.equal(expected);
      expect(text()).to.match(/^Really\? \[y\/N\] /);
    });
  }

  it('takes the signal for a no', async () => {
    const { stream } = writeToMemory();
    const controller = new AbortController();
    const answer = askYesOrNo('Really?', { input: new PassThrough(), errors: stream }, controller.signal);
    controller.abort();
    expect(await answer).to.equal(false);
  });
});
