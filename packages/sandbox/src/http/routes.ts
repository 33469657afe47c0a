/** A path with `:names`, and what belongs to it. */
export interface Route<Handler> {
  readonly path: string;
  readonly handler: Handler;
}

/** A route that fits a path, with what its `:names` stand for, percent-decoded. */
export interface RouteMatch<Handler> extends Route<Handler> {
  readonly parameter: (name: string) => string;
}

/** The first of the routes that fits the path. */
export function matchRoute<Handler>(
  routes: readonly Route<Handler>[],
  pathname: string,
): RouteMatch<Handler> | undefined {
  const segments = pathname.split('/').map(decodeSegment);
  for (const route of routes) {
    const names = route.path.split('/');
    if (names.length !== segments.length) continue;
    if (!names.every((name, index) => (name.startsWith(':') ? segments[index] !== '' : name === segments[index])))
      continue;
    return { ...route, parameter: (name) => segments[names.indexOf(`:${name}`)] ?? '' };
  }
  return undefined;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Nobody has such a name, so the segment as it came finds nobody too.
    return segment;
  }
}
