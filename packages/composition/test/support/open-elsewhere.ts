import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../fixtures/open-codeties.mjs', import.meta.url));

export interface OpeningElsewhere {
  readonly environment: Readonly<Record<string, string>>;
  readonly options?: { readonly database?: 'none'; readonly sharesQuotas?: boolean } | undefined;
  /** Packages that are not to be had. */
  readonly missing?: readonly string[] | undefined;
  /** Whether what is put together last fails. */
  readonly throws?: boolean | undefined;
}

/**
 * What comes of opening Codeties in a process of its own. That has to end by itself, so nothing can be left open there: whatever
 * still listens or is connected keeps it until it is killed, which fails.
 */
export async function openElsewhere(opening: OpeningElsewhere): Promise<unknown> {
  const { stdout } = await run(process.execPath, [program, JSON.stringify(opening)], { timeout: 20_000 });
  return JSON.parse(stdout);
}
