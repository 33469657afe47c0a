import type { LiveRepositories, Repository } from '@codeties/core';
import { wireTime } from '@codeties/wire';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { counted } from './counted.js';
import { inColumns } from './in-columns.js';
import { MADE_UP_NOTE } from './made-up-note.js';

export interface RepositoriesTextOptions {
  readonly isSandbox: boolean;
  readonly colours: Colours;
}

/** Somebody's repositories, as a table. */
export function repositoriesText(
  { owner, repositories, notes }: LiveRepositories,
  { isSandbox, colours }: RepositoriesTextOptions,
): string {
  const heads = ['Repository', 'Stars', 'Language', 'Updated', ''].map((head) => colours.dim(head));
  const table = repositories.length === 0 ? [] : inColumns([heads, ...repositories.map(rowOf)]);
  return [
    `${colours.bold(harmless(owner.username))} has ${counted(repositories.length, 'repository', 'repositories')}: ${harmless(owner.url)}`,
    ...[...table, ...notes.map(harmless), ...(isSandbox ? [MADE_UP_NOTE] : [])].map((line) => `  ${line}`),
  ].join('\n');
}

function rowOf({ name, stars, language, updatedAt, isFork, isPrivate }: Repository): string[] {
  const kinds = [...(isFork ? ['fork'] : []), ...(isPrivate ? ['private'] : [])];
  return [harmless(name), String(stars ?? '?'), harmless(language ?? ''), wireTime(updatedAt), kinds.join(', ')];
}
