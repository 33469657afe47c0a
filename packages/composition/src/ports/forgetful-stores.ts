import {
  CodetiesError,
  throwIfOver,
  type CallOptions,
  type ConnectionRegister,
  type RepositoryStore,
} from '@codeties/core';
import type { Stores } from './composed-ports.js';

/**
 * Stores that let go of whatever they are given. What they never kept they do not give for empty either: whoever reads gets
 * `store_unavailable`.
 */
export function forgetfulStores(): Stores {
  return { register: forgetfulRegister, repositoryStore: forgetfulRepositoryStore };
}

const forgetfulRegister: ConnectionRegister = {
  record: forget,
  history: () => nothingKept(),
  historyText: () => nothingKept(),
};

const forgetfulRepositoryStore: RepositoryStore = {
  save: forget,
  repositoriesOf: () => Promise.reject(noDatabase()),
  repositoryOf: () => Promise.reject(noDatabase()),
  repositoriesNamed: () => Promise.reject(noDatabase()),
};

// What is over is over, whether anything would have been kept or not.
async function forget(_kept: unknown, call: CallOptions = {}): Promise<void> {
  await Promise.resolve();
  throwIfOver(call);
}

function nothingKept(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(noDatabase()) }) };
}

function noDatabase(): CodetiesError {
  return new CodetiesError({ code: 'store_unavailable', detail: 'nothing is kept: there is no database' });
}
