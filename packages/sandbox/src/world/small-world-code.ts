import type { DeveloperSeed } from './developer-seed.js';
import type { GistSeed } from './gist-seed.js';
import { generateList, type LazyList } from './lazy-list.js';
import type { RepositorySeed } from './repository-seed.js';

/** What dev1 has on GitHub. */
export const codeOfDev1: Pick<DeveloperSeed, 'repositories' | 'gists'> = {
  repositories: [
    {
      name: 'alpha',
      language: 'TypeScript',
      topics: ['graph', 'cli'],
      stars: 120,
      watchers: 14,
      openIssues: 5,
      size: 2048,
      createdAt: '2016-02-29T08:15:30Z',
      updatedAt: '2025-11-03T17:45:00Z',
    },
    {
      name: 'Beta',
      language: 'typescript',
      topics: ['Graph', 'http'],
      stars: 30,
      watchers: 6,
      openIssues: 2,
      size: 512,
    },
    { name: 'gamma', language: 'Python', topics: ['cli'], stars: 7, watchers: 2, size: 64 },
    { name: 'notes', stars: 1, watchers: 1 },
    { name: 'upstream-fork', isFork: true, language: 'C', topics: ['graph'], watchers: 1, openIssues: 1, size: 9000 },
    { name: 'secret-plans', isPrivate: true, language: 'Rust', topics: ['hidden'], stars: 3, watchers: 3 },
  ],
  gists: [
    { description: 'How to count', files: ['count.ts', 'count.md'], comments: 2, updatedAt: '2025-12-24T10:00:00Z' },
    { files: ['shell.sh'] },
    { description: '', files: ['notes.txt'] },
    { description: 'for nobody', isSecret: true },
  ],
};

const topics = ['python', 'jit'];

/** What pypy has on both hosts. */
export const codeOfPypy: Pick<DeveloperSeed, 'repositories' | 'bitbucket'> = {
  repositories: [
    { name: 'pypy', language: 'Python', topics, stars: 900, watchers: 40, openIssues: 300, size: 250_000 },
    { name: 'buildbot', language: 'Python', stars: 12, watchers: 6 },
    { name: 'revdb', language: 'C', topics: ['debugger'], stars: 60, watchers: 9, openIssues: 4 },
    { name: 'pypy.org', language: 'HTML', stars: 9, watchers: 5, openIssues: 7 },
    { name: 'cffi-fork', isFork: true, language: 'python', stars: 2, watchers: 1 },
    { name: 'benchmarks', language: null, topics: ['JIT', 'benchmark'], stars: 25, watchers: 8, openIssues: 1 },
  ],
  bitbucket: {
    repositories: [
      { name: 'pypy', language: 'Python', watchers: 30, size: 260_000_000 },
      { name: 'extradoc', language: null, watchers: 4, size: 90_000_000 },
      { name: 'stmgc', language: 'C', watchers: 5, size: 4_000_000, hasNullParent: true },
      { name: 'lang-smalltalk', isFork: true, language: 'Python', watchers: 2, size: 800_000 },
      { name: 'jitviewer', language: 'Python', watchers: 3, size: 300_000 },
      { name: 'unreleased', isPrivate: true, language: 'Python', watchers: 9 },
    ],
  },
};

/** What pypy_dev has on Bitbucket. */
export const codeOfPypyDev: Pick<DeveloperSeed, 'bitbucket'> = {
  bitbucket: {
    repositories: [
      { name: 'sandbox', language: 'Python', watchers: 1, size: 1000 },
      { name: 'pypy-fork', isFork: true, language: 'Python', size: 2000 },
    ],
  },
};

/** So many repositories on each of both hosts, `repository-0001` on: every tenth a fork, and none of them in memory. */
export function codeOf(count: number): Pick<DeveloperSeed, 'repositories' | 'bitbucket'> {
  const repositories: LazyList<RepositorySeed> = generateList(count, (index) => ({
    name: `repository-${String(index + 1).padStart(4, '0')}`,
    isFork: index % 10 === 9,
    language: index % 2 === 0 ? 'Python' : 'Go',
    topics: ['numbered'],
    stars: 1,
    watchers: 2,
    openIssues: index % 3,
    size: index + 1,
  }));
  return { repositories, bitbucket: { repositories } };
}

/** So many gists, none of them in memory. */
export function gistsOf(count: number): LazyList<GistSeed> {
  return generateList(count, (index) => ({ description: `gist ${index + 1}`, files: [`gist-${index + 1}.md`] }));
}
