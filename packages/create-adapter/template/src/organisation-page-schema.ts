import type { Organisation } from '@codeties/core';
import { z } from 'zod';

/** A page of somebody's organisations, and where the next one begins. */
export interface OrganisationPage {
  readonly organisations: readonly Organisation[];
  /** Absent on the last page. */
  readonly next?: string | undefined;
}

/** The same as My Network tells it: no more is asked of it than is used, so that it may tell more. */
export const organisationPageSchema: z.ZodType<OrganisationPage> = z
  .object({
    organisations: z.array(z.object({ id: z.string().min(1), name: z.string().min(1) })),
    next: z.string().min(1).nullable(),
  })
  .transform(({ organisations, next }) => ({
    // The id stays when an organisation is renamed, and is what two people's organisations are compared by.
    organisations: organisations.map(({ id, name }) => ({ id, login: name })),
    next: next ?? undefined,
  }));
