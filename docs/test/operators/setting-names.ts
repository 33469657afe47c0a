import { readFileSync } from 'node:fs';
import { readSettings } from '@codeties/server-koa';
import { root } from '../documents.js';

const schemas = [
  'packages/composition/src/settings/upstream-variables.ts',
  'packages/server-koa/src/settings/server-variables.ts',
];

/** What the code says of each setting: as `8080`, and nothing where there is no default. */
function readDefaults(path: string): (readonly [string, string])[] {
  const schema = readFileSync(`${root}${path}`, 'utf8').split('z.object({')[1] ?? '';
  return [...schema.matchAll(/^ {2}([A-Z_]+):([^]*?)(?=^ {2}[A-Z_]+:|^\}\))/gm)].map(([, name = '', rules = '']) => {
    const [, value = ''] = /\.default\((.*)\)/.exec(rules) ?? [];
    return [
      name,
      value
        .replace(/^\[\]$/, '')
        .replace(/(?<=\d)_(?=\d)/g, '')
        .replaceAll("'", ''),
    ] as const;
  });
}

/** Every setting of the server with its default. */
export const settingDefaults: ReadonlyMap<string, string> = new Map([
  ...schemas.flatMap(readDefaults),
  // These two are chosen by whoever reads them.
  ['DATABASE_URL', readSettings({}).databaseUrl],
  ['UPSTREAM', readSettings({}).upstream === 'sandbox' ? 'sandbox' : 'live'],
]);

export const settingNames: readonly string[] = [...settingDefaults.keys()];
