import { dollarsOf, groupConnections, planGroup, type GroupPlan } from '@codeties/core';
import { denials, wireGroup, wirePlan } from '@codeties/wire';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { groupText } from '../output/group-text.js';
import { planText } from '../output/plan-text.js';
import type { CommandContext } from '../program/command-context.js';
import { agreeToSpend, type SpendingWishes } from './agree-to-spend.js';
import { readGroup } from './read-group.js';
import { reportProgress } from './report-progress.js';
import { withSession } from './with-session.js';

export interface AskGroupOptions extends Omit<SpendingWishes, 'hasInput'> {
  /** Where the names are. */
  readonly file: string;
  readonly isPlan: boolean;
  /** Whether the answer for each pair is kept. */
  readonly isRecorded: boolean;
}

/** A group may take its time: a thousand developers are more than a thousand requests. */
const PATIENCE_MS = 15 * 60_000;

/** Looking up a few accounts to say what the rest costs is not worth a question of its own. */
const DOLLARS_UNASKED = 1;

/** Asks who of a group is connected with whom, once it is agreed what that may cost. */
export async function askGroup(context: CommandContext, options: AskGroupOptions): Promise<ExitCode> {
  const { format, isSandbox, colours, signal, terminal, print } = context;
  const { file, isPlan, isRecorded, ...wishes } = options;
  const spending = { ...wishes, hasInput: file !== '-' };
  const group = await readGroup(file, { input: terminal.input, signal });
  const names = group.map(({ name }) => name);
  return withSession(context, { asksX: true, isKept: isRecorded, patienceMs: PATIENCE_MS }, async ({ ports, call }) => {
    const lookUps = dollarsOf(ports.graph.network, group.length);
    if (lookUps > DOLLARS_UNASKED) {
      await agreeToSpend(context, { dollars: lookUps, what: 'Look the accounts up for' }, spending);
    }
    const plan = await planGroup(ports, names, call());
    if (isPlan) {
      await print(format === 'human' ? planText(plan) : JSON.stringify(wirePlan(plan, denials.plain)));
      return exitCodes.done;
    }
    if (format === 'human' || isQuestion(plan, context)) terminal.errors.write(`${planText(plan)}\n`);
    await agreeToSpend(context, { dollars: dollarsIn(plan), what: 'Ask for' }, spending);
    const progress = reportProgress(context);
    try {
      const asked = { ...call(), register: isRecorded, onProgress: progress.show };
      const outcome = await groupConnections(ports, names, asked);
      progress.clear();
      await print(
        format === 'human'
          ? groupText(outcome, { isSandbox, colours })
          : JSON.stringify(wireGroup(outcome, denials.plain)),
      );
    } finally {
      progress.clear();
    }
    return exitCodes.done;
  });
}

function dollarsIn({ prices }: GroupPlan): number {
  return prices.reduce((sum, { dollars }) => sum + dollars, 0);
}

/** Whoever is asked is to see what about. */
function isQuestion(plan: GroupPlan, { isSandbox, terminal }: CommandContext): boolean {
  return !isSandbox && dollarsIn(plan) > 0 && terminal.errors.isTTY === true;
}
