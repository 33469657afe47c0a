import { expect } from 'chai';
import { listenLimits } from '../../src/lifecycle/listen-limits.js';
import { openFilesLimit } from '../../src/lifecycle/open-files-limit.js';

describe('the limits of a server', () => {
  it('are these', () => {
    expect(listenLimits(10_000)).to.deep.equal({
      maxHeaderBytes: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      checkInterval: 1000,
      keepAliveTimeout: 65_000,
      idleTimeout: 30_000,
      maxConnections: 10_000,
    });
  });

  it('leave files over for everything else', () => {
    expect(listenLimits(1, 1_048_576).maxConnections).to.equal(10_000);
    expect(listenLimits(1, 1024).maxConnections).to.equal(768);
    expect(listenLimits(1, 101).maxConnections).to.equal(50);
  });

  it('are as narrow as the system says, where it says so', () => {
    const limits =
      'Limit            Soft Limit  Hard Limit  Units\nMax open files            1024                 4096                 files\n';
    expect(openFilesLimit(() => limits)).to.equal(1024);
    expect(openFilesLimit(() => limits.replace('1024', 'unlimited'))).to.equal(Infinity);
    expect(
      openFilesLimit(() => {
        throw new Error('ENOENT');
      }),
    ).to.equal(Infinity);
  });
});
