import { developerAggregate, type CodetiesError, type DeveloperAggregate, type HostQuestion } from '@codeties/core';
import { aggregateText, denials, sentenceOfMissing } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-codes.js';
import { aggregateForPeople } from '../output/aggregate-for-people.js';
import type { CommandContext } from '../program/command-context.js';
import { sentenceFor } from './tell-failure.js';
import { withSession } from './with-session.js';

export interface ShowAggregateOptions {
  /** Their name on every host that has none of its own. */
  readonly name: string | undefined;
  readonly github: string | undefined;
  readonly bitbucket: string | undefined;
}

/** Adds up what somebody has on several hosts. Where one of them fails, the answer does without it, and says so. */
export function showAggregate(context: CommandContext, names: ShowAggregateOptions): Promise<ExitCode> {
  const { format, isSandbox, colours, print, warn } = context;
  return withSession(context, { asksX: false }, async ({ ports: { codeHosts }, call, redact }) => {
    const questions = [
      { host: codeHosts.github, name: names.github ?? names.name },
      { host: codeHosts.bitbucket, name: names.bitbucket ?? names.name },
    ].flatMap(({ host, name }): HostQuestion[] => (name === undefined ? [] : [{ host, name }]));
    if (questions.length === 0) {
      throw new CommandError(exitCodes.usage, ['nobody is named: give a NAME, or --github NAME, or --bitbucket NAME']);
    }
    const aggregate = await developerAggregate(questions, call());
    const failures = failuresOf(aggregate);
    const sentences = failures.map((error) => sentenceFor(error, redact));
    if (!aggregate.reports.some(({ kind }) => kind === 'found')) throw nobodyFound(aggregate, failures, sentences);
    for (const sentence of sentences) warn(`${sentence}: the sums do without it`);
    const username = names.name ?? names.github ?? names.bitbucket ?? '';
    await print(
      format === 'human'
        ? aggregateForPeople(aggregate, { username, isSandbox, colours })
        : aggregateText({ aggregate, username, failures: { redact } }),
    );
    return exitCodes.done;
  });
}

function failuresOf({ reports }: DeveloperAggregate): CodetiesError[] {
  return reports.flatMap((report) => (report.kind === 'failed' ? [report.error] : []));
}

/** Where a host failed nobody can tell whether the name is known. */
function nobodyFound(
  { reports }: DeveloperAggregate,
  [failure]: readonly CodetiesError[],
  sentences: readonly string[],
): CommandError {
  if (failure) return new CommandError(exitCodeOf[failure.code], sentences, failure);
  const missing = reports.flatMap((report) => (report.kind === 'missing' ? [report] : []));
  return new CommandError(
    exitCodes.usage,
    missing.map((report) => sentenceOfMissing(report, denials.strict)),
  );
}
