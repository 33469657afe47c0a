import { EXPLORER_SITE } from '@codeties/explorer';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isLocalFileType, typeOf, type LocalFile } from '../docs/local-file.js';
import { StartError } from '../lifecycle/start-error.js';

/** The page on which people look at connections, and the files it loads. No other name is served. */
export interface ExplorerSite {
  readonly page: LocalFile;
  readonly files: ReadonlyMap<string, LocalFile>;
}

/**
 * What was built of it, read at once: nothing that is asked for ever becomes a path, and a page goes with the files it was built with, whatever is
 * built in their place meanwhile.
 *
 * @throws StartError where nothing was built.
 */
export function explorerSite(): ExplorerSite {
  const index = new URL('index.html', EXPLORER_SITE);
  const folder = new URL('explorer/', EXPLORER_SITE);
  if (!existsSync(index) || !existsSync(folder)) {
    throw new StartError('the explorer is not built: run npm run build, or set EXPLORER=false');
  }
  const files = readdirSync(folder).flatMap((name): (readonly [string, LocalFile])[] => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return isLocalFileType(extension) ? [[name, readNow(typeOf(extension), new URL(name, folder))]] : [];
  });
  return { page: readNow(typeOf('html'), index), files: new Map(files) };
}

function readNow(type: string, url: URL): LocalFile {
  const content = readFileSync(url);
  return { type, content: () => Promise.resolve(content) };
}
