/** An instant as answers write it: UTC, to the second. */
export function wireTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
