import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';
import { dollarsText } from '../output/dollars-text.js';
import type { CommandContext } from '../program/command-context.js';
import { askYesOrNo } from '../terminal/ask-yes-or-no.js';

export interface SpendingWishes {
  /** Whether `--yes` was given. */
  readonly isAgreed: boolean;
  /** What `--most-dollars` says. */
  readonly mostDollars: number | undefined;
  /** Whether the input is there to be asked on, and not to be read. */
  readonly hasInput: boolean;
}

export interface Spending {
  readonly dollars: number;
  /** `Ask for`, say: what the money is spent on. */
  readonly what: string;
}

/**
 * Resolves once it is agreed that something is spent: beforehand, or on the terminal.
 *
 * @throws CommandError where it is not.
 */
export async function agreeToSpend(
  { terminal, isSandbox, signal }: CommandContext,
  { dollars, what }: Spending,
  { isAgreed, mostDollars, hasInput }: SpendingWishes,
): Promise<void> {
  const isWithin = mostDollars !== undefined && dollars <= mostDollars;
  if (isSandbox || dollars === 0 || isAgreed || isWithin) return;
  const price = `at most ${dollarsText(dollars)}`;
  if (!hasInput || terminal.input.isTTY !== true || terminal.errors.isTTY !== true) {
    const why = mostDollars === undefined ? '' : `, which is more than --most-dollars ${mostDollars}`;
    throw new CommandError(exitCodes.usage, [
      `${what} ${price}${why}? There is no terminal to ask that on: give --yes, or --most-dollars ${dollars}`,
    ]);
  }
  if (await askYesOrNo(`${what} ${price}?`, terminal, signal)) return;
  throw new CommandError(exitCodes.usage, ['it was not agreed to, and nothing more was asked']);
}
