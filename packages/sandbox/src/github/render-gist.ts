import type { components } from '@octokit/openapi-types';
import type { Gist } from '../world/gist.js';
import type { GitHubAccount } from '../world/world.js';
import { simpleUser } from './account-links.js';

type BaseGist = components['schemas']['base-gist'];

const languages: Readonly<Record<string, readonly [type: string, language: string]>> = {
  md: ['text/markdown', 'Markdown'],
  sh: ['application/x-sh', 'Shell'],
  ts: ['application/typescript', 'TypeScript'],
};

function file(owner: GitHubAccount, id: string, filename: string): BaseGist['files'][string] {
  const [type, language] = languages[filename.split('.').at(-1) ?? ''] ?? ['text/plain', 'Text'];
  const raw = `https://gist.githubusercontent.com/${owner.login}/${id}/raw/${filename}`;
  return { filename, type, language, raw_url: raw, size: filename.length };
}

/** The gist as lists of gists give it: without what its files hold. */
export function renderGist(owner: GitHubAccount, gist: Gist, origin: string): object {
  const { id, description, files, comments, createdAt, updatedAt } = gist;
  const url = `${origin}/gists/${id}`;
  const page = `https://gist.github.com/${owner.login}/${id}`;
  return {
    url,
    forks_url: `${url}/forks`,
    commits_url: `${url}/commits`,
    id,
    node_id: `G_${Buffer.from(id).toString('base64url')}`,
    git_pull_url: `https://gist.github.com/${id}.git`,
    git_push_url: `https://gist.github.com/${id}.git`,
    html_url: page,
    files: Object.fromEntries(files.map((name) => [name, file(owner, id, name)])),
    public: true,
    created_at: createdAt,
    updated_at: updatedAt,
    description,
    comments,
    user: null,
    comments_enabled: true,
    comments_url: `${url}/comments`,
    owner: simpleUser(owner, origin),
    truncated: false,
  } satisfies BaseGist;
}
