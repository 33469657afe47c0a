import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { CodetiesError, type CallOptions } from '@codeties/core';
import {
  ApiRequestError,
  TwitterApi,
  TwitterApiv2,
  type IClientSettings,
  type ITwitterApiClientPlugin,
} from 'twitter-api-v2';
import type { z } from 'zod';
import { limitBody } from './limit-body.js';
import { mapTwitterError } from './map-twitter-error.js';
import { parseJson } from './parse-json.js';
import type { ResolvedTwitterOptions, TwitterCredentials } from './twitter-options.js';

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

const CONNECTIONS = 16;

/**
 * Text, and uncompressed: twitter-api-v2 parses bodies and unpacks them inside of event handlers, where a body that is
 * not what it claims to be would end the process.
 */
const asText = { forceParseMode: 'text', compression: false, enableRateLimitSave: false } as const;

/** Opens a client whose sessions share their connections. */
export function createTwitterClient(options: ResolvedTwitterOptions): (session: TwitterSession) => ReadTwitter {
  const { credentials, baseUrl, clock } = options;
  const Agent = baseUrl.startsWith('https:') ? HttpsAgent : HttpAgent;
  const httpAgent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  return ({ signal, onReading }) => {
    const transport: ITwitterApiClientPlugin = {
      onBeforeRequestConfig: ({ params }) => {
        params.requestEventDebugHandler = limitBody;
      },
      onBeforeRequest: ({ requestOptions }) => {
        requestOptions.signal = signal;
      },
    };
    const client = new AddressedClient(openClient(credentials, { httpAgent, plugins: [transport] })).at(
      `${baseUrl}/2/`,
    );

    const readOnce: ReadTwitter = async ({ path, query, schema, rowsOf }) => {
      let rows = 0;
      try {
        const text: unknown = await client.get(path, { ...query }, asText);
        const parsed = schema.safeParse(parseJson(text));
        if (!parsed.success) throw nonsense(path, parsed.error);
        rows = rowsOf(parsed.data);
        return parsed.data;
      } finally {
        onReading?.({ network: 'twitter', readAt: clock.now(), fromCache: false, requests: 1, rows });
      }
    };

    return async (read) => {
      try {
        return await readOnce(read).catch((error: unknown) => {
          if (isStaleConnection(error) && !signal.aborted) return readOnce(read);
          throw error;
        });
      } catch (error) {
        throw mapTwitterError(error);
      }
    };
  };
}

/** X may close an idle connection at the moment it is used again; nothing was answered then, and nothing has failed. */
function isStaleConnection(error: unknown): boolean {
  return error instanceof ApiRequestError && error.request.reusedSocket;
}

/** The library's own client, at another address. */
class AddressedClient extends TwitterApiv2 {
  at(prefix: string): this {
    this.setPrefix(prefix);
    return this;
  }
}

function openClient(credentials: TwitterCredentials, settings: Partial<IClientSettings>): TwitterApi {
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
