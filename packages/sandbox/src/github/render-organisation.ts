import type { components } from '@octokit/openapi-types';
import type { GitHubAccount } from '../world/world.js';
import { accountCreatedAt, avatarUrl, nodeId } from './account-links.js';

type OrganisationSimple = components['schemas']['organization-simple'];

function simple(organisation: GitHubAccount, origin: string): OrganisationSimple {
  const { id, login } = organisation;
  const url = `${origin}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId(organisation),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: avatarUrl(organisation),
    description: null,
  };
}

/** The organisation as lists of organisations give it. */
export function renderOrganisation(organisation: GitHubAccount, origin: string): object {
  return simple(organisation, origin);
}

/** The organisation as `GET /orgs/{login}` gives it. */
export function renderFullOrganisation(organisation: GitHubAccount, origin: string): object {
  return {
    ...simple(organisation, origin),
    name: organisation.login,
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: organisation.repositories.length,
    public_gists: organisation.gists.length,
    followers: 0,
    following: 0,
    html_url: `https://github.com/${organisation.login}`,
    type: 'Organization',
    created_at: accountCreatedAt(organisation),
    updated_at: '2026-01-01T00:00:00Z',
    archived_at: null,
  } satisfies components['schemas']['organization-full'];
}
