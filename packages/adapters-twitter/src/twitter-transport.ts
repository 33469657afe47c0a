import { readBounded } from '@codeties/core';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import { Agent } from 'undici';
import { TwitterAnswerError } from './twitter-answer-error.js';

const CONNECTIONS = 16;

/** A page of a thousand rows takes less than a tenth of it. */
const LARGEST_BODY = 8 * 1024 * 1024;

/**
 * Sends the requests that twitter-api-v2 signs, in its place. Its own transport has no deadline, parses and unpacks
 * bodies inside of event handlers, where a malformed one ends the process, and collects them however long they get.
 * Each call takes a transport of its own signal; the connections are shared.
 */
export function createTwitterTransport(): (signal: AbortSignal) => ITwitterApiClientPlugin {
  const dispatcher = new Agent({ connections: CONNECTIONS, maxResponseSize: LARGEST_BODY });
  return (signal) => ({
    onBeforeRequestConfig: async ({ client, params }) => {
      const { url, method, headers } = client['getHttpRequestArgs'](params);
      const request: RequestInit = { method, headers, signal, redirect: 'manual' };
      // Assigned rather than spread: Node's own types describe an older Dispatcher than the one its fetch takes here.
      const response = await fetch(url, Object.assign({}, request, { dispatcher }));
      const body = (await readBounded(response, LARGEST_BODY)).toString();
      if (!response.ok) throw new TwitterAnswerError(response.status, response.headers, body);
      return { data: body, headers: {} };
    },
  });
}
