/** Words that are further apart are no slips of the same. */
const MOST_SLIPS = 3;

/** Which of the known words somebody may have meant; absent where none is near. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .sort((one, other) => one.slips - other.slips);
  const [best] = ranked;
  return best && best.slips <= Math.min(MOST_SLIPS, best.candidate.length / 2) ? best.candidate : undefined;
}

/** How many letters have to be put in, left out or changed to make one word of the other. */
function slipsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1];
    for (const [column, against] of Array.from(other).entries()) {
      const changed = (above[column] ?? 0) + (letter === against ? 0 : 1);
      current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
