import { expect } from 'chai';
import { calmStoreFailures } from '../../src/logging/calm-store-failures.js';
import { collectLines } from '../support/serve-app.js';

describe('a logger that is calm about a database that fails', () => {
  it('is told of it now and then, and how often it was not told', () => {
    const lines: string[] = [];
    let now = 0;
    const logger = calmStoreFailures(collectLines(lines), () => now);
    for (now = 0; now <= 10_000; now += 1_000) logger.warn({ code: 'store_unavailable' }, 'a request failed');
    expect(lines).to.deep.equal([
      'a request failed {"code":"store_unavailable"}',
      'a request failed {"code":"store_unavailable","leftOut":9}',
    ]);
  });

  it('is told of everything else each time', () => {
    const lines: string[] = [];
    const logger = calmStoreFailures(collectLines(lines), () => 0);
    for (let count = 0; count < 3; count += 1) {
      logger.warn({ code: 'timeout' }, 'a request failed');
      logger.error({ code: 'store_unavailable' }, 'an error');
      logger.info({}, 'news');
    }
    expect(lines).to.have.length(9);
  });
});
