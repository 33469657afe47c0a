import { describeOrgDirectory } from '@codeties/contract-tests';
import { createMyNetworkOrgDirectory } from '../src/index.js';
import { serveFakeMyNetwork } from './fake-my-network.js';

// All that an OrgDirectory promises, over real sockets.
describeOrgDirectory('My Network', {
  setup: async (world) => {
    const { local, script } = await serveFakeMyNetwork(world);
    return {
      directory: createMyNetworkOrgDirectory({ baseUrl: local.url }),
      ...script,
      close: () => {
        local.close();
      },
    };
  },
});
