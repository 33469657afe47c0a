import { expect } from 'chai';
import { createProgressBar } from '../../src/terminal/create-progress-bar.js';
import { writeToMemory } from '../support/write-to-memory.js';

const CLEAR = '\r\u001B[K';

describe('createProgressBar', () => {
  it('writes over what it has shown, and takes it away once', () => {
    const { stream, text } = writeToMemory({ columns: 80 });
    const bar = createProgressBar(stream);
    bar.show('one');
    bar.show('two');
    bar.clear();
    bar.clear();
    expect(text()).to.equal(`${CLEAR}one${CLEAR}two${CLEAR}`);
  });

  it('never fills a line, which would be wrapped', () => {
    const { stream, text } = writeToMemory({ columns: 10 });
    createProgressBar(stream).show('0123456789');
    expect(text()).to.equal(`${CLEAR}012345678`);
  });

  it('takes a screen that does not know its width for one of the usual width', () => {
    const { stream, text } = writeToMemory({ columns: 0 });
    createProgressBar(stream).show('x'.repeat(200));
    expect(text()).to.have.lengthOf(CLEAR.length + 79);
  });

  it('writes nothing where nothing was shown', () => {
    const { stream, text } = writeToMemory();
    createProgressBar(stream).clear();
    expect(text()).to.equal('');
  });
});
