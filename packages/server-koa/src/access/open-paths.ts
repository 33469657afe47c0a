/** What whoever keeps the machine has to hear, however it is asked and however busy the server is. */
const ofKeepers: ReadonlySet<string> = new Set(['/_health', '/_ready']);

/** Documents that whoever wants a key has to read first. */
const documents: ReadonlySet<string> = new Set(['/openapi.json', '/api.definition.yaml']);

/** Pages, each with the folder of the files that it loads: they are the same for everybody, and say nothing of anybody. */
const pages: readonly { readonly page: string; readonly folder: string }[] = [
  { page: '/docs', folder: '/docs/' },
  { page: '/redoc', folder: '/redoc/' },
  { page: '/', folder: '/explorer/' },
];

/** Whether a path is counted by no limit, and kept from nobody: neither by the name that it is asked by, nor by whose page asks. */
export function isUnguarded(path: string): boolean {
  return ofKeepers.has(path);
}

/** Whether a path wants no key. */
export function isOpen(path: string): boolean {
  if (isUnguarded(path) || documents.has(path)) return true;
  return pages.some(({ page, folder }) => path === page || path.startsWith(folder));
}
