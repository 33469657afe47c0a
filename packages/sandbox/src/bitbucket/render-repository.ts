import { uuidOf } from '../world/account-ids.js';
import type { Repository } from '../world/repository.js';
import type { BitbucketWorkspace } from '../world/world.js';
import { simpleWorkspace } from './render-workspace.js';

/** The repository as lists and `GET /repositories/{workspace}/{name}` give it: Bitbucket's own unit of size is bytes. */
export function renderBitbucketRepository(
  workspace: BitbucketWorkspace,
  repository: Repository,
  origin: string,
): object {
  const { name, isFork, language, size, createdAt, updatedAt, hasNullParent } = repository;
  const slug = name.toLowerCase();
  const fullName = `${workspace.slug}/${slug}`;
  const self = `${origin}/2.0/repositories/${fullName}`;
  const page = `https://bitbucket.org/${fullName}`;
  return {
    type: 'repository',
    uuid: uuidOf(`repository ${fullName}`),
    full_name: fullName,
    name,
    slug,
    description: '',
    scm: 'git',
    website: null,
    is_private: false,
    ...(isFork ? { parent: parent(slug, origin) } : hasNullParent ? { parent: null } : {}),
    fork_policy: 'allow_forks',
    language: (language ?? '').toLowerCase(),
    size,
    has_issues: false,
    has_wiki: false,
    created_on: withOffset(createdAt),
    updated_on: withOffset(updatedAt),
    mainbranch: { type: 'branch', name: 'main' },
    owner: {
      type: 'team',
      display_name: workspace.slug,
      uuid: workspace.uuid,
      username: workspace.slug,
      links: {
        self: { href: `${origin}/2.0/workspaces/${workspace.slug}` },
        html: { href: `https://bitbucket.org/${workspace.slug}/` },
      },
    },
    workspace: simpleWorkspace(workspace, origin),
    links: {
      self: { href: self },
      html: { href: page },
      avatar: { href: `https://bytebucket.org/ravatar/${fullName}` },
      watchers: { href: `${self}/watchers` },
      forks: { href: `${self}/forks` },
      commits: { href: `${self}/commits` },
      branches: { href: `${self}/refs/branches` },
      clone: [
        { name: 'https', href: `${page}.git` },
        { name: 'ssh', href: `git@bitbucket.org:${fullName}.git` },
      ],
    },
  };
}

function parent(slug: string, origin: string): object {
  const fullName = `upstream/${slug}`;
  return {
    type: 'repository',
    full_name: fullName,
    name: slug,
    uuid: uuidOf(`repository ${fullName}`),
    links: {
      self: { href: `${origin}/2.0/repositories/${fullName}` },
      html: { href: `https://bitbucket.org/${fullName}` },
    },
  };
}

function withOffset(instant: string): string {
  return new Date(instant).toISOString().replace('Z', '000+00:00');
}
