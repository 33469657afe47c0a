import { Octokit } from '@octokit/core';

/** A client of GitHub's that writes nowhere. */
export function openOctokit(baseUrl: string, token?: string): Octokit {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return new Octokit({
    baseUrl,
    userAgent: 'codeties',
    log: silent,
    request: { log: silent },
    ...(token !== undefined && { auth: token }),
  });
}

function ignore(): void {
  // A library does not write to its user's console.
}
