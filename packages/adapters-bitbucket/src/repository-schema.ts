import type { Profile, Repository } from '@codeties/core';
import { z } from 'zod';

const fields = [
  'uuid',
  'full_name',
  'is_private',
  'created_on',
  'updated_on',
  'size',
  'language',
  'parent.full_name',
  'links.html.href',
];

/** What is asked of a repository: no more than is used. */
export const REPOSITORY_FIELDS: string = fields.join(',');

/** The same of a page of them. Without `next` among them Bitbucket leaves it out, and the list seems to end. */
export const PAGE_FIELDS: string = ['next', 'size', ...fields.map((field) => `values.${field}`)].join(',');

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const repositorySchema: z.ZodType<{ readonly owner: Profile; readonly repository: Repository }> = z
  .object({
    uuid: z.string().min(1),
    full_name: z.string().regex(/^[^/]+\/[^/]+$/),
    is_private: z.boolean(),
    created_on: instant,
    updated_on: instant,
    size: z.int().min(0),
    // One lower-case word, or nothing.
    language: z.string().nullish(),
    // An object for a fork; `null` is none.
    parent: z.looseObject({}).nullish(),
    links: z.object({ html: z.object({ href: z.string() }) }),
  })
  .transform((body) => {
    const [workspace = '', name = ''] = body.full_name.split('/');
    return {
      owner: profileOf(workspace),
      repository: {
        id: body.uuid,
        name,
        url: body.links.html.href,
        isPrivate: body.is_private,
        isFork: body.parent !== null && body.parent !== undefined,
        createdAt: body.created_on,
        updatedAt: body.updated_on,
        size: body.size,
        language: body.language === '' ? undefined : (body.language ?? undefined),
      },
    };
  });

/** A page of repositories, and how many there are in all. */
export interface RepositoryPage {
  readonly size: number;
  readonly next?: string | null | undefined;
  readonly values: readonly { readonly owner: Profile; readonly repository: Repository }[];
}

export const repositoryPageSchema: z.ZodType<RepositoryPage> = z.object({
  size: z.int().min(0),
  next: z.string().nullish(),
  values: repositorySchema.array(),
});

/** A workspace is known by its slug, which is all that a page of its repositories tells of it. */
export function profileOf(slug: string): Profile {
  return { id: slug, username: slug, url: `https://bitbucket.org/${slug}/` };
}
