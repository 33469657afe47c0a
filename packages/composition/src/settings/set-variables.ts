/** Variables as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that are set. One that is empty, or blank, counts as not set. */
export function setVariables(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
