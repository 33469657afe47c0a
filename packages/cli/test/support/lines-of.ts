/** The values of lines of JSON. */
export function linesOf(output: string): unknown[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
