import type { UpstreamSettings } from '../settings/upstream-settings.js';
import type { Upstreams } from '../settings/upstreams.js';

/** Networks that can be asked. */
export interface OpenUpstreams {
  readonly upstreams: Upstreams;
  /** Gives back what was started for it. */
  close(): Promise<void>;
}

/**
 * The networks of the settings, or the bundled sandbox, which is started, and loaded, only where it is to answer:
 * nobody who asks the real networks carries it along.
 */
export async function openUpstreams({ upstream }: Pick<UpstreamSettings, 'upstream'>): Promise<OpenUpstreams> {
  if (upstream !== 'sandbox') return { upstreams: upstream, close: () => Promise.resolve() };
  const { startSandbox } = await import('@codeties/sandbox');
  const sandbox = await startSandbox();
  const { githubUrl, xUrl, bitbucketUrl, credentials } = sandbox;
  const { githubToken, bearerToken, bitbucketToken } = credentials;
  return {
    upstreams: {
      github: { baseUrl: githubUrl, tokens: [githubToken] },
      twitter: { baseUrl: xUrl, credentials: { bearerToken } },
      bitbucket: { baseUrl: bitbucketUrl, token: bitbucketToken },
    },
    close: () => sandbox.close(),
  };
}
