import { developerNameSchema } from '@codeties/core';
import { z } from 'zod';
import { flagSchema } from './flag-schema.js';

const LONGEST_REPOSITORY_NAME = 100;

export const repositoryNameSchema: z.ZodString = z
  .string()
  .min(1, 'the name of a repository is empty')
  .max(LONGEST_REPOSITORY_NAME, `the name of a repository is longer than ${LONGEST_REPOSITORY_NAME} characters`)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'the name of a repository holds control characters, or is not well-formed text');

const usernameSchema = z.string('username is missing').pipe(developerNameSchema);

export const repositoriesQuerySchema: z.ZodObject<{
  username: z.ZodType<string, string>;
  from_local: z.ZodType<boolean, string | undefined>;
}> = z.object({
  username: usernameSchema,
  from_local: flagSchema('from_local').prefault('false'),
});

export const repositoryQuerySchema: z.ZodObject<{
  save_data: z.ZodType<boolean, string>;
  username: z.ZodType<string | undefined, string | undefined>;
}> = z.object({ save_data: flagSchema('save_data'), username: usernameSchema.optional() });
