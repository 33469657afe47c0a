import { startSandbox, type Sandbox } from '@codeties/sandbox';

/** Fake networks that are asked as if they were the real ones. */
export interface Networks {
  readonly sandbox: () => Sandbox;
  /** What has to be set to ask them. */
  readonly environment: () => Record<string, string>;
}

/** Fake networks for the tests of a suite, which are well again before each. */
export function useNetworks(): Networks {
  let started: Sandbox | undefined;
  const sandbox = (): Sandbox => {
    if (!started) throw new Error('the sandbox is not up');
    return started;
  };
  before(async () => {
    started = await startSandbox();
  });
  beforeEach(() => {
    sandbox().clearFaults();
  });
  after(() => sandbox().close());
  return {
    sandbox,
    environment: () => {
      const { githubUrl, xUrl, bitbucketUrl, credentials } = sandbox();
      return {
        GITHUB_BASE_URL: githubUrl,
        GITHUB_AUTH_TOKEN: credentials.githubToken,
        TWITTER_BASE_URL: xUrl,
        TWITTER_BEARER_TOKEN: credentials.bearerToken,
        BITBUCKET_BASE_URL: bitbucketUrl,
        BITBUCKET_AUTH_TOKEN: credentials.bitbucketToken,
      };
    },
  };
}
