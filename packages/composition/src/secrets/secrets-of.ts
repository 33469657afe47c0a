import type { UpstreamSettings } from '../settings/upstream-settings.js';
import type { Upstreams } from '../settings/upstreams.js';

/** Everything in these settings that must not show up in an answer or a log. */
export function secretsOf(
  settings: Pick<UpstreamSettings, 'databaseUrl'>,
  upstreams: UpstreamSettings['upstream'],
): string[] {
  return [...(upstreams === 'sandbox' ? [] : credentialsOf(upstreams)), ...passwordsOf(settings.databaseUrl)];
}

function credentialsOf({ github, twitter, bitbucket }: Upstreams): string[] {
  return [
    ...[twitter.credentials ?? {}, twitter.userCredentials ?? {}].flatMap((keys) => Object.values<string>(keys)),
    ...github.tokens,
    ...(bitbucket.token === undefined ? [] : partsOf(bitbucket.token)),
  ];
}

/** A token of Bitbucket's may come with an address, and then goes out in base64; each part of it alone is as secret. */
function partsOf(token: string): string[] {
  const [, secret] = /^[^:]*:(.+)$/.exec(token) ?? [];
  return secret === undefined ? [token] : [token, secret, Buffer.from(token).toString('base64')];
}

/** The drivers take it before the host, and from the query as well. */
function passwordsOf(databaseUrl: string): string[] {
  if (!/^postgres/i.test(databaseUrl) || !URL.canParse(databaseUrl)) return [];
  const { password, searchParams } = new URL(databaseUrl);
  return [password, decoded(password), ...searchParams.getAll('password')].filter((secret) => secret !== '');
}

function decoded(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch {
    // Not percent-encoded, so there is no other form of it.
    return password;
  }
}
