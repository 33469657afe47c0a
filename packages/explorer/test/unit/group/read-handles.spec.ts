import { expect } from 'chai';
import fc from 'fast-check';
import { readHandles, sizeProblem } from '../../../src/app/group/read-handles.js';

describe('readHandles', () => {
  it('takes any separator', () => {
    expect(readHandles('a,b;c|d e\tf\ng\r\n, ;h')).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it('takes the @ off', () => {
    expect(readHandles('@dev1 @@dev2')).to.deep.equal(['dev1', 'dev2']);
  });

  it('reads profile links as their handle', () => {
    const links = [
      'https://github.com/dev1',
      'http://www.github.com/dev2/',
      'github.com/dev3?tab=repositories',
      'https://x.com/dev4/status/1',
      'https://mobile.twitter.com/@dev5#top',
    ];
    expect(readHandles(links.join('\n'))).to.deep.equal(['dev1', 'dev2', 'dev3', 'dev4', 'dev5']);
  });

  it('leaves links to anywhere else as they are', () => {
    expect(readHandles('https://example.com/dev1')).to.deep.equal(['https://example.com/dev1']);
  });

  it('takes off what lists are wrapped in', () => {
    expect(readHandles('["dev1", "dev2"] (dev3) <https://x.com/dev4>')).to.deep.equal(['dev1', 'dev2', 'dev3', 'dev4']);
  });

  it('names each once, as it was written first', () => {
    expect(readHandles('Dev1 dev1 https://github.com/DEV1 dev2')).to.deep.equal(['Dev1', 'dev2']);
  });

  it('reads what it has read as the same', () => {
    const handle = fc.stringMatching(/^[a-z\d_-]{1,15}$/);
    fc.assert(
      fc.property(fc.array(handle), fc.constantFrom(' ', ', ', ';', '|', '\n'), (handles, separator) => {
        const read = readHandles(handles.join(separator));
        expect(read).to.deep.equal([...new Set(handles)]);
        expect(readHandles(read.join(','))).to.deep.equal(read);
      }),
    );
  });
});

describe('sizeProblem', () => {
  it('is none from two developers to a thousand', () => {
    expect([2, 1_000].map(sizeProblem)).to.deep.equal([undefined, undefined]);
  });

  it('is one for fewer and for more', () => {
    for (const count of [0, 1, 1_001]) expect(sizeProblem(count)).to.be.a('string');
  });
});
