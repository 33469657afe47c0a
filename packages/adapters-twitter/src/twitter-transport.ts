import { readBounded } from '@codeties/core';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import { Agent } from 'undici';
import { TwitterAnswerError } from './twitter-answer-error.js';

/** Two calls with all their lists at once; more wait for one of these, which X's limits would have them do anyway. */
const CONNECTIONS = 16;

/**
 * A connection is kept this long for the next question: long enough to spare a pair its handshakes, which take longer than the answers,
 * and shorter than the minute for which balancers keep idle connections, since a request on one that they just closed fails.
 */
const KEEP_ALIVE_MS = 30_000;

/** A page of a thousand rows takes less than a tenth of it. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** What a transport hears of a call's requests. */
export interface TwitterTransportOptions {
  readonly signal: AbortSignal;
  /** Goes along with each request. */
  readonly requestId: string | undefined;
  /** Hears of the headers of an answer, whatever its status. */
  readonly onHeaders: (headers: Headers) => void;
}

/**
 * Sends the requests that twitter-api-v2 signs, in its place. Its own transport has no deadline, parses and unpacks
 * bodies inside of event handlers, where a malformed one ends the process, and collects them however long they get.
 * Each request takes a transport of its own; the connections are shared.
 */
export function createTwitterTransport(): (options: TwitterTransportOptions) => ITwitterApiClientPlugin {
  const dispatcher = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: LARGEST_BODY,
  });
  return ({ signal, requestId, onHeaders }) => ({
    onBeforeRequestConfig: async ({ client, params }) => {
      const { url, method, headers: signed } = client['getHttpRequestArgs'](params);
      const headers = requestId === undefined ? signed : { ...signed, 'x-request-id': requestId };
      const request: RequestInit = { method, headers, signal, redirect: 'manual' };
      // Assigned rather than spread: Node's own types describe an older Dispatcher than the one its fetch takes here.
      const response = await fetch(url, Object.assign({}, request, { dispatcher }));
      onHeaders(response.headers);
      const body = new TextDecoder().decode(await readBounded(response, LARGEST_BODY));
      if (!response.ok) throw new TwitterAnswerError(response.status, response.headers, body);
      return { data: body, headers: {} };
    },
  });
}
