import {
  createInMemoryCodeHost,
  createInMemoryConnectionRegister,
  createInMemoryGistHost,
  createInMemoryOrgDirectory,
  createInMemoryRepositoryStore,
  createInMemorySocialGraph,
} from '@codeties/core/testing';
import type { AppPorts } from '../../src/index.js';

/** Ports over networks in which nobody is, but for what is given. */
export function inMemoryPorts(given: Partial<AppPorts> = {}): AppPorts {
  return {
    directory: createInMemoryOrgDirectory({ members: {} }),
    graph: createInMemorySocialGraph({ members: {} }),
    register: createInMemoryConnectionRegister(),
    codeHosts: {
      github: createInMemoryCodeHost({ members: {} }),
      bitbucket: createInMemoryCodeHost({ network: 'bitbucket', members: {} }),
    },
    gistHost: createInMemoryGistHost({ members: {} }),
    repositoryStore: createInMemoryRepositoryStore(),
    ...given,
  };
}
