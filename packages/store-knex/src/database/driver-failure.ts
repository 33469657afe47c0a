import { CodetiesError } from '@codeties/core';

/** What the loader of a native part says where none was built or downloaded: npm 12 runs a package's install script only once it is allowed to. */
const unbuilt = /could not locate the bindings file/i;

/** Why a driver cannot be loaded, and what to do about it. */
export function driverFailure(driver: 'sqlite3' | 'pg', cause: unknown): CodetiesError {
  const isUnbuilt = cause instanceof Error && unbuilt.test(cause.message);
  const detail = isUnbuilt
    ? `this database takes the package ${driver}, whose install script has not run: npm install-scripts approve ${driver} && npm rebuild ${driver}`
    : `this database takes the package ${driver}, which cannot be loaded: npm install ${driver}`;
  return new CodetiesError({ code: 'store_unavailable', detail, cause });
}
