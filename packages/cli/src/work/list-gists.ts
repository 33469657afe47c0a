import { canHold, toHandle } from '@codeties/core';
import { denials, sentenceOfMissing } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { gistsText } from '../output/gists-text.js';
import type { CommandContext } from '../program/command-context.js';
import { withSession } from './with-session.js';

export interface ListGistsOptions {
  readonly name: string;
  readonly page: number;
  readonly perPage: number;
}

/** Lists a page of somebody's gists, as GitHub gives them. */
export function listGists(context: CommandContext, { name, page, perPage }: ListGistsOptions): Promise<ExitCode> {
  const { format, isSandbox, colours, print } = context;
  return withSession(context, { asksX: false }, async ({ ports: { gistHost }, call }) => {
    const { network } = gistHost;
    const handle = toHandle(name);
    const found = canHold(network, handle) ? await gistHost.gistsOf({ handle, page, perPage }, call()) : undefined;
    if (!found) throw new CommandError(exitCodes.usage, [sentenceOfMissing({ name, network }, denials.strict)]);
    if (format === 'human') {
      await print(gistsText(found, { name, page, isSandbox, colours }));
    } else if (format === 'json') {
      await print(JSON.stringify(found.gists));
    } else {
      for (const gist of found.gists) await print(JSON.stringify(gist));
    }
    return exitCodes.done;
  });
}
