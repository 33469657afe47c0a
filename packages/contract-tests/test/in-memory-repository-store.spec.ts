import { createInMemoryRepositoryStore } from '@codeties/core/testing';
import { describeRepositoryStore } from '../src/index.js';

describeRepositoryStore('in memory', {
  setup: () => {
    const store = createInMemoryRepositoryStore();
    return Promise.resolve({
      store,
      breakDown: () => {
        store.fail({ code: 'store_unavailable' });
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    });
  },
});
