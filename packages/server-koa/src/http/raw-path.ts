/** The path of a request target as it was sent: nothing decoded, no query. */
export function rawPath(target: string): string {
  const withoutOrigin = target.startsWith('/') ? target : target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = withoutOrigin.search(/[?#]/);
  return (end === -1 ? withoutOrigin : withoutOrigin.slice(0, end)) || '/';
}

/** The query of a request target, without its question mark. */
export function rawQuery(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start + 1).replace(/#.*$/, '');
}
