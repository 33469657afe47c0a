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
  svg: 'image/svg+xml',
} as const;

export type LocalFileType = keyof typeof types;

/** Whether files with this extension can be served. */
export function isLocalFileType(extension: string): extension is LocalFileType {
  return Object.hasOwn(types, extension);
}

/** How a file with this extension is served. */
export function typeOf(extension: LocalFileType): string {
  return types[extension];
}

export function localFile(extension: LocalFileType, url: URL): LocalFile {
  return { type: typeOf(extension), content: lazily(() => readFile(url)) };
}
