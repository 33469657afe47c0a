import { gistIdOf } from './account-ids.js';
import type { GistSeed } from './gist-seed.js';
import type { Gist } from './gist.js';
import { generateList, type LazyList } from './lazy-list.js';

/** The public gists among these seeds, each made only when it is looked at. */
export function createGistList(owner: string, seeds: LazyList<GistSeed>): LazyList<Gist> {
  const shown: number[] = [];
  for (let index = 0; index < seeds.length; index += 1) if (seeds.at(index)?.isSecret !== true) shown.push(index);
  return generateList(shown.length, (position) => {
    const index = shown[position] ?? 0;
    const seed = seeds.at(index);
    return seed && createGist(gistIdOf(owner, index), seed);
  });
}

function createGist(id: string, seed: GistSeed): Gist {
  return {
    id,
    description: null,
    files: ['notes.md'],
    isSecret: false,
    comments: 0,
    createdAt: '2025-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    ...seed,
  };
}
