/** What Node imports before a program (`--import`) that is to run as if a module were not installed. */
export function withoutModule(name: string, message: string): string {
  const hooks = `export function resolve(specifier, context, next) {
    if (specifier === ${JSON.stringify(name)}) throw new Error(${JSON.stringify(message)});
    return next(specifier, context);
  }`;
  return moduleUrl(`
    import { register } from 'node:module';
    register(${JSON.stringify(moduleUrl(hooks))});
  `);
}

/** The address of a module of this code. */
export function moduleUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
