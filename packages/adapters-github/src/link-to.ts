/**
 * The target of a relation in a `Link` header, verbatim: GitHub's next page is not always the same path with another
 * number.
 */
export function linkTo(relation: 'first' | 'prev' | 'next' | 'last', header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined;
  return new RegExp(`<([^<>]*)>\\s*;[^,<]*\\brel="?${relation}"?(?![\\w-])`).exec(header)?.[1];
}
