import { developerNameSchema } from '@codeties/core';
import { z } from 'zod';

/** Whom to ask the hosts for. */
export interface AggregateRequest {
  /** Under one name everywhere. */
  readonly username?: string | undefined;
  readonly github?: string | undefined;
  readonly bitbucket?: string | undefined;
}

const wantedMessage = 'the body must name a developer: {"username":"…"}, or {"github":"…","bitbucket":"…"}';
const nameSchema = z.string('a name must be a string').pipe(developerNameSchema).optional();

export const aggregateRequestSchema: z.ZodType<AggregateRequest> = z
  .strictObject({ username: nameSchema, github: nameSchema, bitbucket: nameSchema }, wantedMessage)
  .superRefine(({ username, github, bitbucket }, context) => {
    if ((username === undefined) === (github === undefined && bitbucket === undefined)) context.addIssue(wantedMessage);
  })
  .meta({ oneOf: [{ required: ['username'] }, { anyOf: [{ required: ['github'] }, { required: ['bitbucket'] }] }] });
