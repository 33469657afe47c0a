// Makes a package ready to be packed, from its own folder: puts the licence in, since npm takes it from there and nowhere else, and
// takes out what an earlier build left in dist/ of sources that are gone, since no build does.
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

copyFileSync(new URL('../LICENSE', import.meta.url), 'LICENSE');

const maps = existsSync('dist')
  ? readdirSync('dist', { recursive: true }).filter((file) => /\.(js|d\.ts)\.map$/.test(file))
  : [];
for (const map of maps.map((file) => join('dist', file))) {
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  if (sources.some((source) => existsSync(join(dirname(map), source)))) continue;
  rmSync(map);
  rmSync(map.replace(/\.map$/, ''), { force: true });
}
