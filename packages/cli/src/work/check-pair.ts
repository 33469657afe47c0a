import { checkConnection } from '@codeties/core';
import { denials, sentencesOfMissing, wireCheck } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { checkText } from '../output/check-text.js';
import type { CommandContext } from '../program/command-context.js';
import { withSession } from './with-session.js';

export interface CheckPairOptions {
  readonly names: readonly [string, string];
  readonly explain: boolean;
  readonly noCache: boolean;
}

/** Asks whether two developers are connected, and ends by what the answer is. */
export function checkPair(context: CommandContext, { names, explain, noCache }: CheckPairOptions): Promise<ExitCode> {
  const { format, isSandbox, colours, print } = context;
  return withSession(context, { asksX: true, noCache }, async ({ ports, call }) => {
    const outcome = await checkConnection(ports, names, call());
    if (outcome.kind === 'missing') {
      throw new CommandError(exitCodes.usage, sentencesOfMissing(outcome.missing, denials.strict));
    }
    const denial = denials.plain;
    await print(
      format === 'human'
        ? checkText({ outcome, names, explain, isSandbox, colours })
        : JSON.stringify(wireCheck({ outcome, names, explain, denial })),
    );
    if (outcome.kind === 'undecided') return exitCodes.failed;
    return outcome.connection.connected ? exitCodes.done : exitCodes.notConnected;
  });
}
