import type { Settings, Upstreams } from '../settings/settings.js';

/** Everything in the settings that must not show up in an answer or a log. */
export function secretsOf(settings: Settings, { github, twitter, bitbucket }: Upstreams): string[] {
  return [
    ...Object.values(twitter.credentials),
    ...[github.token, bitbucket.token].filter((token) => token !== undefined),
    ...settings.apiKeys,
    ...passwordOf(settings.databaseUrl),
  ];
}

function passwordOf(databaseUrl: string): string[] {
  if (!/^postgres/i.test(databaseUrl) || !URL.canParse(databaseUrl)) return [];
  const { password } = new URL(databaseUrl);
  if (password === '') return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    // Not percent-encoded, so there is no other form of it.
    return [password];
  }
}
