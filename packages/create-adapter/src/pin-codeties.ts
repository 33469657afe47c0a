import { readFileSync } from 'node:fs';

/** Codeties' packages are published together: those that go with this one have its version. */
export function pinCodeties(manifest: string): string {
  return manifest.replace(/("@codeties\/[a-z-]+": )"[^"]*"/g, `$1"^${ownVersion()}"`);
}

function ownVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const manifest: unknown = JSON.parse(text);
  const version: unknown = typeof manifest === 'object' && manifest ? Reflect.get(manifest, 'version') : undefined;
  if (typeof version !== 'string') throw new Error('the package does not say its version');
  return version;
}
