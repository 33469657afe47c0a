import { CodetiesError } from '@codeties/core';

/** Where a database is. */
export type DatabaseLocation =
  { readonly engine: 'sqlite'; readonly filename: string } | { readonly engine: 'postgres'; readonly url: string };

/**
 * Reads a database url.
 *
 * @throws CodetiesError `invalid_input` for anything else than `sqlite:PATH`, `sqlite::memory:`, `postgres://…` or
 * `postgresql://…`. It repeats nothing of the url, which may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseLocation {
  const filename = /^sqlite:(.+)$/is.exec(url)?.[1];
  if (filename !== undefined) {
    if (!/^\/\/(?!\/)/.test(filename)) return { engine: 'sqlite', filename };
    throw refused('after sqlite: comes the path of a file, without //');
  }
  // The error of the platform's parser carries the url, so that is not passed on as a cause.
  if (/^postgres(?:ql)?:\/\//i.test(url)) {
    if (URL.canParse(url)) return { engine: 'postgres', url };
    throw refused('the postgres url is malformed');
  }
  throw refused('the database url is none of sqlite:PATH, sqlite::memory: and postgres://…');
}

function refused(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_input', detail });
}
