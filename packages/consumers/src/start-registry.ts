import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { PackedPackage } from './packed-package.js';

export interface Registry {
  /** With a slash at the end, as npm writes it. */
  readonly url: string;
  close(): Promise<void>;
}

/** What a registry tells of a package that has one version. */
function packumentOf({ manifest, tarball }: PackedPackage, url: string): string {
  const bytes = readFileSync(tarball);
  const dist = {
    tarball: `${url}${manifest.name}/-/${manifest.version}.tgz`,
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
    shasum: createHash('sha1').update(bytes).digest('hex'),
  };
  return JSON.stringify({
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, _id: `${manifest.name}@${manifest.version}`, dist } },
  });
}

/** A registry of nothing but these packages, as if they had just been published. */
export async function startRegistry(packages: readonly PackedPackage[]): Promise<Registry> {
  const byName = new Map(packages.map((one) => [one.manifest.name, one]));
  let url = '';
  const server = createServer(({ url: target = '' }, response) => {
    // npm writes a scoped name with its slash escaped.
    const [name = '', file] = decodeURIComponent(target).slice(1).split('/-/');
    const found = byName.get(name);
    // What is packed differs from run to run under the same version: nobody may keep it.
    response.setHeader('Cache-Control', 'no-store');
    if (found === undefined) {
      response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"not found"}');
    } else if (file === undefined) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(packumentOf(found, url));
    } else {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(readFileSync(found.tarball));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.');
  url = `http://127.0.0.1:${address.port}/`;
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
