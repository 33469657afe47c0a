import { dollarsOf, type NetworkName, type Price } from '@codeties/core';
import { createSharedQuotaLedger } from '@codeties/store-knex';
import { wireUpstreams } from '@codeties/wire';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { quotasText } from '../output/quotas-text.js';
import type { CommandContext } from '../program/command-context.js';
import { withStore } from './with-store.js';

/** Shows what the networks still allow, as far as they have told the commands that asked them. */
export function showUpstreams(context: CommandContext): Promise<ExitCode> {
  const { format, colours, isSandbox, print, warn } = context;
  return withStore(context, async (knex) => {
    const ledger = createSharedQuotaLedger({
      knex,
      onFailure: () => {
        warn('the limits cannot be read from the database');
      },
    });
    const quotas = await ledger.quotas();
    // A command spends what it says itself: this one has just begun, and spends nothing.
    const spending = { since: new Date(), of: nothingSpent };
    await print(
      format === 'human' ? quotasText(quotas, { colours, isSandbox }) : JSON.stringify(wireUpstreams(quotas, spending)),
    );
    return exitCodes.done;
  });
}

function nothingSpent(network: NetworkName): Price & { readonly dollars: number } {
  return { requests: 0, rows: 0, dollars: dollarsOf(network, 0) };
}
