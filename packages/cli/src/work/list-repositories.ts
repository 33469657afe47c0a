import { readRepositories } from '@codeties/core';
import { denials, sentenceOfMissing, wireRepositories } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { repositoriesText } from '../output/repositories-text.js';
import type { CommandContext } from '../program/command-context.js';
import { withSession } from './with-session.js';

/** Lists what somebody has on GitHub, all of it. */
export function listRepositories(context: CommandContext, name: string): Promise<ExitCode> {
  const { format, isSandbox, colours, print, warn } = context;
  return withSession(context, { asksX: false }, async ({ ports, call }) => {
    const { github } = ports.codeHosts;
    const live = await readRepositories(github, name, call());
    if (!live) {
      throw new CommandError(exitCodes.usage, [sentenceOfMissing({ name, network: github.network }, denials.strict)]);
    }
    if (format === 'human') {
      await print(repositoriesText(live, { isSandbox, colours }));
      return exitCodes.done;
    }
    const answer = wireRepositories(live);
    if (format === 'json') {
      await print(JSON.stringify(answer));
      return exitCodes.done;
    }
    for (const repository of answer.repositories) await print(JSON.stringify(repository));
    for (const note of live.notes) warn(note);
    return exitCodes.done;
  });
}
