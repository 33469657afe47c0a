import { LARGEST_GROUP, developerNameSchema } from '@codeties/core';
import { z } from 'zod';

/** Whom to ask about. */
export interface GroupRequest {
  readonly developers: readonly string[];
  /** Whether to record each answer. */
  readonly register?: boolean | undefined;
}

const bodyMessage = 'the body must name developers: {"developers":["…","…"]}, and may say "register":true';
const listMessage = `"developers" must be a list of 2 to ${LARGEST_GROUP} names`;

export const groupRequestSchema: z.ZodType<GroupRequest> = z.strictObject(
  {
    developers: z
      .array(z.string('a name must be a string').pipe(developerNameSchema), listMessage)
      .min(2, listMessage)
      .describe(`2 to ${LARGEST_GROUP} different developers; those who are named twice count once.`),
    register: z
      .boolean('"register" must be true or false')
      .optional()
      .describe('Whether to record each pair that is decided, like a realtime answer.'),
  },
  bodyMessage,
);
