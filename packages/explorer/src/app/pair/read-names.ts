/** Two names as they were typed. */
export type Names = readonly [one: string, other: string];

/** What is wrong with each name; nothing where nothing is. */
export type NameProblems = readonly [one: string | undefined, other: string | undefined];

export const NO_PROBLEMS: NameProblems = [undefined, undefined];

/** The handle that somebody meant: people write `@dev1` too. */
export function cleanName(text: string): string {
  return text.trim().replace(/^@/, '');
}

/** What can be said of two names without asking anybody. */
export function findProblems([one, other]: Names): NameProblems {
  const problems = [problemOf(one), problemOf(other)] as const;
  if (problems.some((problem) => problem !== undefined)) return problems;
  // Networks do not tell capitals from small letters.
  if (one.toLowerCase() === other.toLowerCase()) return [undefined, 'This is the same developer twice'];
  return NO_PROBLEMS;
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'Enter a handle';
  // In the path of a request these would mean another path.
  return name === '.' || name === '..' ? `“${name}” is not a handle` : undefined;
}

export function hasProblems(problems: NameProblems): boolean {
  return problems.some((problem) => problem !== undefined);
}
