import { z } from 'zod';

/** An id of GitHub's. Octokit gives those above 2^53 as bigint. */
export const idSchema: z.ZodType<string> = z.union([z.int(), z.bigint()]).transform(String);
