// Redoc is large and only its bundle is served, so it is a development dependency whose bundle goes into dist.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';

const source = new URL('.', import.meta.resolve('redoc/bundles/redoc.standalone.js'));
const target = new URL('../dist/redoc/', import.meta.url);

// The one thing that Redoc loads from another host is its maker's logo.
const logo = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
const nothing = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

const bundle = await readFile(new URL('redoc.standalone.js', source), 'utf8');
if (!bundle.includes(logo))
  throw new Error('Redoc no longer loads the logo that is taken out here: see what it loads now');

await mkdir(target, { recursive: true });
const quiet = bundle.replaceAll(logo, nothing).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
await writeFile(new URL('redoc.standalone.js', target), quiet);
await copyFile(new URL('redoc.standalone.js.LICENSE.txt', source), new URL('redoc.standalone.js.LICENSE.txt', target));
