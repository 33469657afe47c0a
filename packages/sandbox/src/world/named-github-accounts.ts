import { githubIdOf } from './account-ids.js';
import type { DeveloperSeed } from './developer-seed.js';
import { createGistList } from './gist-list.js';
import { isGitHubLogin } from './handle-grammar.js';
import { createRepositoryShelf } from './repository-shelf.js';
import type { GitHubAccount, World } from './world.js';

interface Entry {
  readonly account: GitHubAccount;
  readonly organisations: GitHubAccount[];
  readonly following: GitHubAccount[];
  readonly followers: GitHubAccount[];
}

interface Origin {
  readonly login: string;
  readonly type: GitHubAccount['type'];
  readonly seed?: DeveloperSeed;
}

function createEntry({ login, type, seed }: Origin, id: number): Entry {
  const organisations: GitHubAccount[] = [];
  const following: GitHubAccount[] = [];
  const followers: GitHubAccount[] = [];
  const follows = (other: GitHubAccount): boolean => following.some((followed) => followed.id === other.id);
  const shelf = createRepositoryShelf(login, seed?.repositories ?? []);
  const gists = createGistList(login, seed?.gists ?? []);
  return {
    account: { id, login, type, organisations, following, followers, ...shelf, gists, follows },
    organisations,
    following,
    followers,
  };
}

/** The GitHub side of a world of named developers, with the organisations they name. */
export function createNamedGitHubAccounts(
  developers: readonly DeveloperSeed[],
): Pick<World, 'githubAccount' | 'githubAccountById'> {
  const origins = new Map<string, Origin>();
  for (const seed of developers) origins.set(seed.login.toLowerCase(), { login: seed.login, type: 'User', seed });
  for (const { organisations = [], privateOrganisations = [] } of developers) {
    for (const login of [...organisations, ...privateOrganisations]) {
      const known = origins.get(login.toLowerCase());
      if (known?.type === 'User') throw new RangeError(`${login} is both a developer and an organisation`);
      if (known === undefined) origins.set(login.toLowerCase(), { login, type: 'Organization' });
    }
  }
  const entries = new Map<string, Entry>();
  const entriesById = new Map<number, Entry>();
  // In order of login, so that two logins with one hash get the same ids however the developers were listed.
  for (const [key, origin] of [...origins].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const { login } = origin;
    if (!isGitHubLogin(login)) throw new RangeError(`${login} is no GitHub login: give it networks: ['twitter']`);
    let id = githubIdOf(login);
    while (entriesById.has(id)) id += 1;
    const entry = createEntry(origin, id);
    entries.set(key, entry);
    entriesById.set(id, entry);
  }
  const find = (login: string): Entry => {
    const entry = entries.get(login.toLowerCase());
    if (entry === undefined) throw new RangeError(`${login} is followed, but has no GitHub account in this world`);
    return entry;
  };
  for (const { login, organisations = [], githubFollows = [] } of developers) {
    const developer = find(login);
    for (const name of new Set(organisations.map((organisation) => organisation.toLowerCase()))) {
      developer.organisations.push(find(name).account);
    }
    for (const name of new Set(githubFollows.map((followed) => followed.toLowerCase()))) {
      const followed = find(name);
      developer.following.push(followed.account);
      followed.followers.push(developer.account);
    }
  }
  return {
    githubAccount: (login) => entries.get(login.toLowerCase())?.account,
    githubAccountById: (id) => entriesById.get(id)?.account,
  };
}
