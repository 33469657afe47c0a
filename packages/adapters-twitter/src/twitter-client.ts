import { CodetiesError, parseJson, type CallOptions } from '@codeties/core';
import { TwitterApi, TwitterApiv2, type IClientSettings } from 'twitter-api-v2';
import type { z } from 'zod';
import { mapTwitterError } from './map-twitter-error.js';
import type { ResolvedTwitterOptions, TwitterCredentials } from './twitter-options.js';
import { createTwitterTransport } from './twitter-transport.js';

export interface TwitterRead<Body> {
  /** Below `/2/`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | undefined>>;
  /** What the body must look like. */
  readonly schema: z.ZodType<Body>;
  /** The rows X bills for such a body. */
  readonly rowsOf: (body: Body) => number;
}

/** Reads from X within one call. @throws CodetiesError */
export type ReadTwitter = <Body>(read: TwitterRead<Body>) => Promise<Body>;

export interface TwitterSession {
  readonly signal: AbortSignal;
  readonly onReading: CallOptions['onReading'];
}

/** Opens a client whose sessions share their connections. */
export function createTwitterClient(options: ResolvedTwitterOptions): (session: TwitterSession) => ReadTwitter {
  const { credentials, baseUrl, clock } = options;
  const openTransport = createTwitterTransport();

  return ({ signal, onReading }) => {
    const settings = { plugins: [openTransport(signal)] };
    const client = new AddressedClient(signIn(credentials, settings)).at(`${baseUrl}/2/`);

    return async ({ path, query, schema, rowsOf }) => {
      let rows = 0;
      try {
        const text: unknown = await client.get(path, { ...query });
        const parsed = schema.safeParse(parseJson(text));
        if (!parsed.success) throw nonsense(path, parsed.error);
        rows = rowsOf(parsed.data);
        return parsed.data;
      } catch (error) {
        throw mapTwitterError(error);
      } finally {
        onReading?.({ network: 'twitter', readAt: clock.now(), fromCache: false, requests: 1, rows });
      }
    };
  };
}

/** The library's own client, at another address. */
class AddressedClient extends TwitterApiv2 {
  at(prefix: string): this {
    this.setPrefix(prefix);
    return this;
  }
}

function signIn(credentials: TwitterCredentials, settings: Partial<IClientSettings>): TwitterApi {
  if ('bearerToken' in credentials) return new TwitterApi(credentials.bearerToken, settings);
  const { apiKey, apiSecretKey, accessToken, accessTokenSecret } = credentials;
  return new TwitterApi(
    { appKey: apiKey, appSecret: apiSecretKey, accessToken, accessSecret: accessTokenSecret },
    settings,
  );
}

function nonsense(path: string, cause: unknown): CodetiesError {
  return new CodetiesError({
    code: 'invalid_response',
    network: 'twitter',
    detail: `the answer to ${path} has another shape`,
    cause,
  });
}
