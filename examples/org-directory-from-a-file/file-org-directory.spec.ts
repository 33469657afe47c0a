// Holds the adapter to the promises of its port. The suite brings the tests; a harness brings what is tested, and makes it fail in the ways
// that the suite asks for. Run it with mocha as any spec.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createScriptedUpstream,
  describeOrgDirectory,
  type OrgDirectorySubject,
  type OrgDirectoryWorld,
  type UpstreamFault,
} from '@codeties/contract-tests';
import { createFileOrgDirectory } from './file-org-directory.js';

describeOrgDirectory('from a JSON file', {
  setup: createSubject,
  // A file has no limits, no pages, nobody to sign in to, and no servers of its own that are overloaded. The rest can happen to it.
  cannotHappen: ['later-page', 'rate-limited', 'rate-limited-bare', 'unauthorized', 'unavailable'],
});

async function createSubject(world: OrgDirectoryWorld): Promise<OrgDirectorySubject> {
  const folder = await mkdtemp(join(tmpdir(), 'people-'));
  const path = join(folder, 'people.json');
  await writeFile(path, JSON.stringify(world));

  // Counts the readings, and plays what no test can do to a file of its own.
  const script = createScriptedUpstream();
  const readText = async (file: string, signal: AbortSignal): Promise<string> => {
    const fault = script.arrive({ isSecondPage: false });
    if (fault === 'hang') return new Promise(() => undefined); // A disc on a network that has gone.
    if (fault === 'reset') throw Object.assign(new Error('the disc has an error'), { code: 'EIO' });
    // Not by its mode: whoever runs these tests as root may read everything.
    if (fault === 'forbidden') throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
    return readFile(file, { encoding: 'utf8', signal });
  };

  return {
    directory: createFileOrgDirectory({ path, readText }),
    misbehave: async (fault) => {
      await script.misbehave(fault);
      await spoilings[fault]?.(path);
    },
    requestCount: () => script.requestCount(),
    hanging: () => script.hanging(),
    close: () => rm(folder, { recursive: true }),
  };
}

/** What is done to the file itself. */
const spoilings: Partial<Record<UpstreamFault, (path: string) => Promise<unknown>>> = {
  'not-found': (path) => rm(path),
  'not-json': (path) => writeFile(path, '<html></html>'),
  'cut-json': (path) => writeFile(path, '{"ada": ["engines"'),
  'wrong-shape': (path) => writeFile(path, '["ada", "grace"]'),
  // There is something of that name, and it cannot be read.
  'server-error': (path) => rm(path).then(() => mkdir(path)),
};
