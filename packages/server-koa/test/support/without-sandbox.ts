const hooks = `export function resolve(specifier, context, next) {
  if (specifier === '@codeties/sandbox') throw new Error('the sandbox is not installed');
  return next(specifier, context);
}`;

/** What Node imports before a program (`--import`) that is to run as if the sandbox were not installed. */
export const withoutSandbox = moduleUrl(`
  import { register } from 'node:module';
  register(${JSON.stringify(moduleUrl(hooks))});
`);

function moduleUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
