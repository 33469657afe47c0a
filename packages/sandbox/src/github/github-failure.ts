import type { components } from '@octokit/openapi-types';

const DOCUMENTATION = 'https://docs.github.com';

/** GitHub's JSON for a failure: the body for each status with which it may go out. */
export function githubFailure(message: string, page = 'rest'): (status: number) => object {
  return (status) =>
    ({
      message,
      documentation_url: `${DOCUMENTATION}/${page}`,
      status: String(status),
    }) satisfies components['schemas']['basic-error'];
}
