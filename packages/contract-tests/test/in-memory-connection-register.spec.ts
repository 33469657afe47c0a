import { createInMemoryConnectionRegister } from '@codeties/core/testing';
import { describeConnectionRegister } from '../src/index.js';

describeConnectionRegister('in memory', {
  setup: () => {
    const register = createInMemoryConnectionRegister();
    return Promise.resolve({
      register,
      breakDown: () => {
        register.fail({ code: 'store_unavailable' });
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    });
  },
});
