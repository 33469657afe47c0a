import { createInMemoryFactStore } from '@codeties/core/testing';
import { describeFactStore } from '../src/index.js';

describeFactStore('in memory', {
  setup: () => {
    const store = createInMemoryFactStore();
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
