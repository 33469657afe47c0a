import { EXPLORER_SITE } from '@codeties/explorer';
import { readdirSync } from 'node:fs';
import { isLocalFileType, localFile, type LocalFile } from '../docs/local-file.js';

/** The page on which people look at connections, and the files it loads. No other name is served. */
export interface ExplorerSite {
  readonly page: LocalFile;
  readonly files: ReadonlyMap<string, LocalFile>;
}

/** What was built of it. The names of its files are read once: nothing that is asked for ever becomes a path. */
export function explorerSite(): ExplorerSite {
  const folder = new URL('explorer/', EXPLORER_SITE);
  const files = readdirSync(folder).flatMap((name): (readonly [string, LocalFile])[] => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return isLocalFileType(extension) ? [[name, localFile(extension, new URL(name, folder))]] : [];
  });
  return { page: localFile('html', new URL('index.html', EXPLORER_SITE)), files: new Map(files) };
}
