import type { Organisation } from '@codeties/core';
import { z } from 'zod';
import { idSchema } from './id-schema.js';

const login = z.string().min(1);

/** An organisation as REST tells it. */
export const organisationSchema: z.ZodType<Organisation> = z.object({ id: idSchema, login });

/** An organisation as GraphQL tells it, whose `databaseId` is the id of REST. */
export const organisationNodeSchema: z.ZodType<Organisation> = z
  .object({ databaseId: idSchema, login })
  .transform((node) => ({ id: node.databaseId, login: node.login }));

/** A list that changes while its pages are read may show the same organisation on two of them. */
export function uniqueById(organisations: readonly Organisation[]): Organisation[] {
  return [...new Map(organisations.map((organisation) => [organisation.id, organisation])).values()];
}
