import type { Upstreams } from '../settings/settings.js';

/** The fake networks, running. */
export interface OpenSandbox {
  readonly upstreams: Upstreams;
  close(): Promise<void>;
}

/** Starts the bundled sandbox. It is loaded only here, so that nobody who asks the real networks carries it along. */
export async function openSandbox(): Promise<OpenSandbox> {
  const { startSandbox } = await import('@codeties/sandbox');
  const sandbox = await startSandbox();
  const { githubUrl, xUrl, credentials } = sandbox;
  const { githubToken: token, bearerToken } = credentials;
  return {
    upstreams: {
      github: { baseUrl: githubUrl, token },
      twitter: { baseUrl: xUrl, credentials: { bearerToken } },
    },
    close: () => sandbox.close(),
  };
}
