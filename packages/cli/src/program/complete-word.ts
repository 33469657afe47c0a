type Told = (error: Error | null, known: string[] | undefined) => void;

/**
 * Completes a word as yargs does by itself, and yet offers no options to whoever has not begun one: the shell has files to offer then.
 * What it is given is what yargs gives.
 */
export function completeWord(
  current: string,
  _given: unknown,
  findKnown: (told: Told) => unknown,
  done: (words: string[]) => unknown,
): void {
  findKnown((_error, known = []) => {
    done(current === '' ? known.filter((word) => !word.startsWith('-')) : known);
  });
}
