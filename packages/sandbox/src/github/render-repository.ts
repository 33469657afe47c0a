import type { components } from '@octokit/openapi-types';
import { simpleUser } from './account-links.js';
import { repositoryLinks } from './repository-links.js';
import { repositoryNodeId, type OwnedRepository } from './repository-node-id.js';

type Full = components['schemas']['full-repository'];
type Minimal = Omit<Full, 'subscribers_count' | 'network_count'>;
type Fields = Omit<Minimal, keyof ReturnType<typeof repositoryLinks> | 'owner'>;

function fields(owned: OwnedRepository): Fields {
  const { owner, repository } = owned;
  const { id, name, isFork, language, topics, stars, openIssues, size, createdAt, updatedAt } = repository;
  return {
    id,
    node_id: repositoryNodeId(owned),
    name,
    full_name: `${owner.login}/${name}`,
    private: false,
    visibility: 'public',
    description: null,
    fork: isFork,
    created_at: createdAt,
    updated_at: updatedAt,
    pushed_at: updatedAt,
    homepage: null,
    mirror_url: null,
    size,
    stargazers_count: stars,
    // What GitHub calls watchers here are the stars: those who watch are `subscribers_count`.
    watchers_count: stars,
    watchers: stars,
    language,
    topics: [...topics],
    open_issues_count: openIssues,
    open_issues: openIssues,
    forks_count: 0,
    forks: 0,
    license: null,
    default_branch: 'main',
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
  };
}

/** The repository as lists of repositories give it. */
export function renderRepository(owned: OwnedRepository, origin: string): Minimal {
  return { ...fields(owned), ...repositoryLinks(owned, origin), owner: simpleUser(owned.owner, origin) };
}

/** The repository as `GET /repos/{owner}/{name}` gives it. */
export function renderFullRepository(owned: OwnedRepository, origin: string): object {
  const { watchers } = owned.repository;
  return { ...renderRepository(owned, origin), subscribers_count: watchers, network_count: 0 } satisfies Full;
}
