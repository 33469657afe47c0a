/** The target of `rel="next"` in a `Link` header, verbatim: GitHub's next page is not always the same path with another number. */
export function nextLink(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined;
  return /<([^<>]*)>\s*;[^,<]*\brel="?next"?(?![\w-])/.exec(header)?.[1];
}
