import { createWorld } from './create-world.js';
import type { CrowdSeed, DeveloperSeed } from './developer-seed.js';
import { codeOf, codeOfDev1, codeOfPypy, codeOfPypyDev, gistsOf } from './small-world-code.js';
import type { World } from './world.js';

function numbered(prefix: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${String(first + index).padStart(3, '0')}`);
}

const codeHosts = ['github', 'bitbucket'] as const;

/** The developers of the small world; the README says what each is for. Add your own and hand all to `createWorld`. */
export const smallWorldDevelopers: readonly DeveloperSeed[] = [
  {
    login: 'dev1',
    organisations: ['dev1-labs', 'org1', 'org2', 'org3'],
    privateOrganisations: ['hidden-guild'],
    follows: ['dev2', 'dev3', 'dev4', 'guarded', 'suspended1', 'joiner', 'star', 'secretive', 'onlytwitter'],
    githubFollows: ['dev2', 'dev3', 'onlygithub'],
    ...codeOfDev1,
  },
  {
    login: 'dev2',
    organisations: ['org3', 'dev2-labs', 'org1', 'org2'],
    follows: ['dev1', 'dev3'],
    githubFollows: ['dev1'],
  },
  { login: 'dev3', organisations: ['org4', 'org5'], follows: ['dev1'] },
  { login: 'dev4', organisations: ['org1', 'org5'], follows: ['dev3'] },
  { login: 'onlygithub', networks: ['github'], organisations: ['org1'], githubFollows: ['dev1'] },
  { login: 'onlytwitter', networks: ['twitter'], follows: ['dev1'] },
  { login: 'guarded', organisations: ['org1'], follows: ['dev1', 'guarded2'], isProtected: true },
  { login: 'guarded2', organisations: ['org1'], follows: ['guarded'], isProtected: true },
  { login: 'suspended1', organisations: ['org1'], follows: ['dev1'], isSuspended: true },
  {
    login: 'joiner',
    organisations: [...numbered('joined', 1, 117), 'org1', ...numbered('joined', 118, 136)],
    follows: ['dev1'],
  },
  { login: 'star', organisations: ['org1'], follows: ['dev1', 'dev2'] },
  { login: 'secretive', organisations: ['org5'], privateOrganisations: ['org1', 'hidden-guild'], follows: ['dev1'] },
  { login: 'pypy', networks: codeHosts, ...codeOfPypy },
  { login: 'pypy_dev', networks: ['bitbucket'], ...codeOfPypyDev },
  {
    login: 'onlybitbucket',
    networks: ['bitbucket'],
    bitbucket: { repositories: [{ name: 'lonely', language: 'Go', watchers: 1 }] },
  },
  { login: 'bare', networks: codeHosts, githubFollows: ['pypy'] },
  { login: 'hundred', networks: codeHosts, ...codeOf(100) },
  { login: 'hundredone', networks: codeHosts, ...codeOf(101) },
  { login: 'thousand', networks: codeHosts, ...codeOf(1000) },
  { login: 'gisty', networks: ['github'], gists: gistsOf(65), githubFollows: ['pypy'] },
];

/** The 250,000 accounts that follow `star` in the small world. */
export const smallWorldCrowds: readonly CrowdSeed[] = [{ prefix: 'fan', size: 250_000, follows: 'star' }];

/** The small world that every sandbox has unless it is given another. */
export function createSmallWorld(): World {
  return createWorld(smallWorldDevelopers, smallWorldCrowds);
}
