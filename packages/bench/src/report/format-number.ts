const formats = new Map<number | undefined, Intl.NumberFormat>();

/** A number for people, with commas: with so many digits behind the point, or with as many as help where none are given. */
export function formatNumber(value: number, digits?: number): string {
  return formatOf(digits).format(digits === undefined ? rounded(value) : value);
}

function formatOf(digits: number | undefined): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known) return known;
  const options =
    digits === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat('en-GB', options);
  formats.set(digits, format);
  return format;
}

/** Three digits that count, and all of those in front of the point. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
