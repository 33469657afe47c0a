/** The path of a request target as it was sent: nothing decoded, no query. */
export function rawPath(target: string): string {
  const withoutOrigin = target.startsWith('/') ? target : target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = withoutOrigin.search(/[?#]/);
  return (end === -1 ? withoutOrigin : withoutOrigin.slice(0, end)) || '/';
}

/** The query of a request target, without its question mark. A question mark in a fragment begins none. */
export function rawQuery(target: string): string {
  const fragment = target.indexOf('#');
  const start = target.indexOf('?');
  if (start === -1) return '';
  if (fragment === -1) return target.slice(start + 1);
  return fragment < start ? '' : target.slice(start + 1, fragment);
}
