import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The four keys of OAuth 1.0a, which act for a user. */
export interface TwitterUserCredentials {
  readonly apiKey: string;
  readonly apiSecretKey: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/** An app's bearer token, or the keys of a user. */
export type TwitterCredentials = { readonly bearerToken: string } | TwitterUserCredentials;

const secret = z.string().min(1);

export const userCredentialsSchema: z.ZodType<TwitterUserCredentials> = z.strictObject({
  apiKey: secret,
  apiSecretKey: secret,
  accessToken: secret,
  accessTokenSecret: secret,
});

export const credentialsSchema: z.ZodType<TwitterCredentials> = z.union([
  z.strictObject({ bearerToken: secret }),
  userCredentialsSchema,
]);

/** Credentials as one tells them apart: nothing secret can be read from it. */
export function nameCredentials(credentials: TwitterCredentials): string {
  const [kind, token] =
    'bearerToken' in credentials ? ['bearer', credentials.bearerToken] : ['user', credentials.accessToken];
  return `${kind} ${createHash('sha256').update(token).digest('hex').slice(0, 8)}`;
}

/** The id of the user for whom the keys act: their access token begins with it. Absent where it does not. */
export function userIdOf({ accessToken }: TwitterUserCredentials): string | undefined {
  return /^(\d+)-/.exec(accessToken)?.[1];
}
