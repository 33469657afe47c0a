/** The middle one of some numbers, or the mean of the two in the middle. @throws RangeError where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (below === undefined || above === undefined) throw new RangeError('there is no median of nothing');
  return (below + above) / 2;
}
