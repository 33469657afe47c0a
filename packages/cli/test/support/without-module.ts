/** What Node imports before the command (`--import`) where it is to run as if a module were not installed. */
export function withoutModule(specifier: string): string {
  const hooks = `export function resolve(specifier, context, next) {
    if (specifier === ${JSON.stringify(specifier)}) throw new Error('not installed');
    return next(specifier, context);
  }`;
  return moduleUrl(`import { register } from 'node:module'; register(${JSON.stringify(moduleUrl(hooks))});`);
}

function moduleUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
