import type { RunStatement } from '../database/statement-runner.js';
import type { PageQuestion } from './history-pages.js';
import type { PageStatements } from './register-statements.js';

/** Reads the rows of one page. */
export function readPageRows(
  run: RunStatement,
  statements: PageStatements,
  { pair, after, size }: PageQuestion,
): Promise<readonly unknown[]> {
  const { first, second } = pair;
  return after === undefined
    ? run(statements.first, [first, second, size])
    : run(statements.behind, [first, second, after.registeredAt, after.id, size]);
}
