import { readFile } from 'node:fs/promises';
import { lazily } from '../http/lazily.js';

/** A file that is served under a name of its own. */
export interface LocalFile {
  readonly type: string;
  /** Read when it is first wanted, and kept. */
  readonly content: () => Promise<Buffer>;
}

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
} as const;

export function localFile(extension: keyof typeof types, url: URL): LocalFile {
  return { type: types[extension], content: lazily(() => readFile(url)) };
}
