import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { localFile, type LocalFile } from './local-file.js';

/** A page, and the files it loads from the folder of the same name. No other name is served. */
export interface DocsSite {
  readonly name: 'docs' | 'redoc';
  readonly page: LocalFile;
  readonly files: ReadonlyMap<string, LocalFile>;
}

const require = createRequire(import.meta.url);

/** Both are as deep in `src` as in `dist`. */
const packageFolder = new URL('../../', import.meta.url);

/** The pages on which the API's description can be read. Everything on them comes from this server. */
export function docsSites(): readonly DocsSite[] {
  const swagger = pathToFileURL(require.resolve('swagger-ui-dist/swagger-ui.css'));
  const ours = new URL('assets/', packageFolder);
  const built = new URL('dist/redoc/', packageFolder);
  return [
    {
      name: 'docs',
      page: localFile('html', new URL('docs.html', ours)),
      files: new Map([
        ['swagger-ui.css', localFile('css', new URL('swagger-ui.css', swagger))],
        ['swagger-ui-bundle.js', localFile('js', new URL('swagger-ui-bundle.js', swagger))],
        ['favicon-32x32.png', localFile('png', new URL('favicon-32x32.png', swagger))],
        ['show-docs.js', localFile('js', new URL('show-docs.js', ours))],
      ]),
    },
    {
      name: 'redoc',
      page: localFile('html', new URL('redoc.html', ours)),
      files: new Map([
        ['redoc.standalone.js', localFile('js', new URL('redoc.standalone.js', built))],
        ['show-redoc.js', localFile('js', new URL('show-redoc.js', ours))],
      ]),
    },
  ];
}
