/** Bitbucket's JSON for a failure. */
export function bitbucketFailure(message: string): object {
  return { type: 'error', error: { message } };
}

/** What Bitbucket says, in plain text, once a limit is reached. */
export const LIMIT_REACHED = 'Rate limit for this resource has been exceeded';
