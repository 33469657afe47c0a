import { z } from 'zod';

/** One of the problems X reports beside, or instead of, data. */
export interface Problem {
  readonly type?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly value?: string | null | undefined;
}

export const problemSchema: z.ZodType<Problem> = z.object({
  type: z.string().nullish(),
  title: z.string().nullish(),
  value: z.string().nullish(),
});

/** Whether a problem is of this kind. The host in its type has changed before, so only the end of it counts. */
export function isProblem(problem: Problem, kind: 'resource-not-found' | 'not-authorized-for-resource'): boolean {
  return problem.type?.endsWith(`/problems/${kind}`) ?? false;
}
