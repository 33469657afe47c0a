import { hash } from 'node:crypto';

/** A key that lets a client in. The key itself is not kept: who reads this memory learns no key. */
export interface ApiKey {
  /** What logs and metrics call whoever asks with it. */
  readonly name: string;
  /** SHA-256 of the key. */
  readonly digest: Buffer;
}

/** What whoever has no key is called, so that no key may be. */
export const ANONYMOUS = 'anonymous';

/** A key of this name, for an app of your own. */
export function createApiKey(name: string, key: string): ApiKey {
  return { name, digest: digestOf(key) };
}

/** A key carries its own entropy, so that no salt or slow hash is needed to keep it from being guessed back. */
export function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
