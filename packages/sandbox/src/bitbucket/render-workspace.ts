import type { BitbucketWorkspace } from '../world/world.js';

/** What Bitbucket says of a workspace wherever it names one. */
export function simpleWorkspace({ uuid, slug }: BitbucketWorkspace, origin: string): object {
  return {
    type: 'workspace',
    uuid,
    name: slug,
    slug,
    links: {
      self: { href: `${origin}/2.0/workspaces/${slug}` },
      html: { href: `https://bitbucket.org/${slug}/` },
      avatar: { href: `https://bitbucket.org/workspaces/${slug}/avatar/` },
    },
  };
}

/** The workspace as `GET /workspaces/{slug}` gives it. */
export function renderWorkspace({ uuid, slug }: BitbucketWorkspace, origin: string): object {
  const self = `${origin}/2.0/workspaces/${slug}`;
  return {
    type: 'workspace',
    uuid,
    name: slug,
    slug,
    is_private: false,
    is_privacy_enforced: false,
    created_on: '2018-11-29T00:00:00.000000+00:00',
    updated_on: null,
    links: {
      self: { href: self },
      html: { href: `https://bitbucket.org/${slug}/` },
      avatar: { href: `https://bitbucket.org/workspaces/${slug}/avatar/` },
      members: { href: `${self}/members` },
      owners: { href: `${self}/members?q=permission%3D%22owner%22` },
      projects: { href: `${self}/projects` },
      repositories: { href: `${origin}/2.0/repositories/${slug}` },
      snippets: { href: `${origin}/2.0/snippets/${slug}` },
      hooks: { href: `${self}/hooks` },
    },
  };
}
