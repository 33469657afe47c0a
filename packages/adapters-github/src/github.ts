import type { CodeHost, GistHost, OrgDirectory } from '@codeties/core';
import { createGitHubClient } from './github-client.js';
import { codeHostOn } from './github-code-host.js';
import { gistHostOn } from './github-gist-host.js';
import { orgDirectoryOn } from './github-org-directory.js';
import { resolveGitHubOptions, type GitHubOptions } from './github-options.js';

/** Everything that GitHub is to Codeties, over one connection: its limits are shared, and so is what is known already. */
export interface GitHub {
  readonly directory: OrgDirectory;
  readonly codeHost: CodeHost;
  readonly gistHost: GistHost;
}

/** @throws CodetiesError `invalid_input` for options that cannot be. */
export function createGitHub(options: GitHubOptions = {}): GitHub {
  const resolved = resolveGitHubOptions(options);
  const client = createGitHubClient(resolved);
  return {
    directory: orgDirectoryOn(client, resolved.organisationsBy),
    codeHost: codeHostOn(client),
    gistHost: gistHostOn(client),
  };
}
