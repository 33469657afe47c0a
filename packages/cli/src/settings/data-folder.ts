import { isAbsolute, join, posix, win32 } from 'node:path';
import type { Environment } from './read-environment.js';

export interface DataFolderOptions {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's own folder. */
  readonly home: string;
}

/** Where the system has a user's programs keep what is theirs. */
export function dataFolder({ environment, platform, home }: DataFolderOptions): string {
  if (platform === 'win32') {
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'codeties');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'codeties');
  const wanted = environment['XDG_DATA_HOME'];
  // The specification wants a path that is not absolute to be ignored.
  return join(wanted !== undefined && isAbsolute(wanted) ? wanted : join(home, '.local', 'share'), 'codeties');
}
