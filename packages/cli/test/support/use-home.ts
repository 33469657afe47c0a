import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for each test, which is gone after it. */
export function useHome(): () => string {
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'codeties-cli-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));
  return () => home;
}
