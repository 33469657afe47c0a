import type { Sandbox } from '@codeties/sandbox';
import { readSettings, startServer, type RunningServer } from '../../src/index.js';

/** A server, ready to be asked, that asks a sandbox as if it were the real networks. */
export async function serveSandbox(
  { githubUrl, xUrl, bitbucketUrl, credentials }: Pick<Sandbox, 'githubUrl' | 'xUrl' | 'bitbucketUrl' | 'credentials'>,
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
  logger?: Parameters<typeof startServer>[1],
): Promise<RunningServer> {
  const settings = readSettings({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    UPSTREAM: 'live',
    GITHUB_BASE_URL: githubUrl,
    GITHUB_AUTH_TOKEN: credentials.githubToken,
    TWITTER_BASE_URL: `${xUrl}/`,
    TWITTER_BEARER_TOKEN: credentials.bearerToken,
    BITBUCKET_BASE_URL: bitbucketUrl,
    BITBUCKET_AUTH_TOKEN: credentials.bitbucketToken,
    RATE_LIMIT_PER_MINUTE: '0',
    ...environment,
  });
  const running = await startServer(settings, logger);
  await running.ready;
  return running;
}
