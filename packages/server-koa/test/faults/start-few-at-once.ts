/** Starts each of these once few enough of those before it are under way, and gives what becomes of each. */
export function startFewAtOnce<Input>(
  inputs: readonly Input[],
  most: number,
  start: (input: Input) => Promise<void>,
): ReadonlyMap<Input, Promise<void>> {
  const started = new Map<Input, Promise<void>>();
  const lanes = Array.from({ length: most }, () => Promise.resolve());
  for (const [index, input] of inputs.entries()) {
    const lane = index % most;
    const result = (lanes[lane] ?? Promise.resolve()).then(() => start(input));
    // Whoever asks for the result hears of the failure; the lane goes on.
    lanes[lane] = result.catch(() => undefined);
    started.set(input, result);
  }
  return started;
}
