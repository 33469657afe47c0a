/** Octokit takes `:name` in a URL for a variable. */
export function withoutTemplates(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin + `${pathname}${search}`.replaceAll(':', '%3A');
}
