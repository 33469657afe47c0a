// Packs every public package into a folder, and tells of each where its tarball is: node scripts/pack.mjs FOLDER
import { packPublished } from './published.mjs';

const [destination] = process.argv.slice(2);
if (destination === undefined) throw new Error('Where to? node scripts/pack.mjs FOLDER');

const packed = await packPublished(destination);
console.log(JSON.stringify(packed.map(({ manifest, tarball }) => ({ manifest, tarball }))));
