/** Reads the value of an option that takes an amount of something. What is thrown is told as a mistake in the arguments. */
export function amount(option: string, least: number, most: number): (value: string | undefined) => number | undefined {
  return (value) => {
    if (value === undefined) return undefined;
    const number = /^\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new RangeError(`${option} takes a number from ${least} to ${most}, not ${JSON.stringify(value)}`);
  };
}
