import type { GistPage } from '@codeties/core';
import { z } from 'zod';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { counted } from './counted.js';
import { inColumns } from './in-columns.js';
import { MADE_UP_NOTE } from './made-up-note.js';

export interface GistsTextOptions {
  readonly name: string;
  readonly page: number;
  readonly isSandbox: boolean;
  readonly colours: Colours;
}

/** Of what GitHub gives, that which a person looks for. What is not as it should be is left out, and not told of as an error. */
const gistSchema = z.object({
  html_url: z.string().catch(''),
  description: z.string().catch(''),
  files: z.record(z.string(), z.unknown()).catch({}),
  updated_at: z.string().catch(''),
});

/** A page of gists, as a table. */
export function gistsText({ gists, pages }: GistPage, options: GistsTextOptions): string {
  const { name, page, isSandbox, colours } = options;
  const heads = ['Updated', 'Files', 'Gist', 'Description'].map((head) => colours.dim(head));
  const table = gists.length === 0 ? [] : inColumns([heads, ...gists.map(rowOf)]);
  const next = pages.next === undefined ? [] : [`There are more: --page ${pages.next}`];
  return [
    `${colours.bold(harmless(name))} has ${counted(gists.length, 'gist')} on page ${page}`,
    ...[...table, ...next, ...(isSandbox ? [MADE_UP_NOTE] : [])].map((line) => `  ${line}`),
  ].join('\n');
}

function rowOf(gist: unknown): string[] {
  const parsed = gistSchema.safeParse(gist);
  if (!parsed.success) return ['?', '?', '?', ''];
  const { html_url: url, description, files, updated_at: updatedAt } = parsed.data;
  return [harmless(updatedAt), String(Object.keys(files).length), harmless(url), harmless(description)];
}
