import { createConnectionRegister, createRepositoryStore } from '@codeties/store-knex';
import type { ComposePortsOptions } from './compose-ports-options.js';
import type { Stores } from './composed-ports.js';
import { forgetfulStores } from './forgetful-stores.js';

/** What answers are kept in, or what lets go of them where there is no database. */
export function composeStores({ database, onCommit }: Pick<ComposePortsOptions, 'database' | 'onCommit'>): Stores {
  if (database === 'none') return forgetfulStores();
  return {
    register: createConnectionRegister({ knex: database, onCommit }),
    repositoryStore: createRepositoryStore({ knex: database }),
  };
}
