/** A command of a page that is not run with the page, and who runs it. */
export interface TriedElsewhere {
  readonly command: RegExp;
  /** A file that runs it or holds it against what it names, from the root, and what stands in that file. */
  readonly by?: readonly [path: string, words: string];
  /** Why nobody does, where nobody does. */
  readonly because?: string;
}

const release = 'packages/consumers/test/release.spec.ts';

/** Whatever a page types that neither is run with the page nor stands here fails a test. */
export const TRIED_ELSEWHERE: readonly TriedElsewhere[] = [
  { command: /^npm test$/, by: ['.ci/run', 'npm test'] },
  { command: /^npm ci$/, by: ['scripts/ensure.mjs', "'npm', ['ci'"] },
  { command: /^npm run bench\b/, because: 'it takes ten minutes of a machine that does nothing else' },
  {
    command: /^npm install(?: --save-dev)?(?: @?[a-z][\w/-]*)+$/,
    by: ['packages/consumers/test/footprint.spec.ts', "'npm', 'install'"],
  },
  {
    command: /^npm create @codeties\/adapter my-network$|^cd my-network && npm install && npm test$/,
    by: ['packages/consumers/test/create-adapter.spec.ts', 'passes its tests as it is'],
  },
  { command: /^npm (?:pack --dry-run|publish --access public)$/, because: 'it is for the adapters of others' },
  {
    command: /^npm (?:install-scripts approve|rebuild) sqlite3$/,
    because: 'it is for npm 12, which Node 20 cannot run; it was typed by hand',
  },
  { command: /^npm run changeset$/, because: 'it asks a person' },
  { command: /^npm run release:version$/, by: [release, 'release-version.mjs'] },
  { command: /^git (?:tag|push origin) v1\.0\.0$/, because: 'it releases: the workflow behind it is read by a spec' },
  { command: /^git clone https:\/\/github\.com\/codeties\/codeties$/, because: 'whoever reads this has a clone' },
  { command: /^cd codeties$/, because: 'it goes into the clone, where npm start begins' },
  { command: /^TWITTER_BEARER_TOKEN=\.{3} /, because: 'it asks the real networks' },
  { command: /^docker\b/, by: ['docs/test/operators/docker-commands.spec.ts', 'the docker commands of the pages'] },
];

const HERE = [
  'curl',
  'codeties',
  'codeties-sandbox',
  'codeties-server',
  'npx @codeties/cli',
  'npx codeties-sandbox',
  'npx codeties-server',
  'npm start',
];
const BESIDE = ['cat', 'echo', 'grep', 'head', 'printf', 'sort', 'tail', 'tr', 'wc'];

/** Whether somebody else runs a page's command, or nobody does for a reason. */
export function isTriedElsewhere(command: string): boolean {
  return TRIED_ELSEWHERE.some((elsewhere) => elsewhere.command.test(command));
}

/** Whether a page's command is run with the page: one of ours, with what a shell has for everybody. */
export function isTriedHere(command: string): boolean {
  if (isTriedElsewhere(command)) return false;
  const [firstLine = ''] = command.replaceAll('\\\n', ' ').split('\n');
  const plain = firstLine.replace(/'[^']*'|"[^"]*"/g, 'quoted');
  const parts = plain.split(/\|\||&&|[|;]/).map((part) => part.trim().replace(/^(?:[A-Z_]+=\S* +)+/, ''));
  return parts.every((part) => [...HERE, ...BESIDE].some((known) => `${part} `.startsWith(`${known} `)));
}
