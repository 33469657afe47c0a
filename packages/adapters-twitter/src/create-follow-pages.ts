import { shareFlights, type CallOptions } from '@codeties/core';
import { followPageSchema, toFollowPage, type FollowPageBody, type ReadFollowPage } from './lists/follow-page.js';
import type { OpenTwitterSession } from './twitter-client.js';

/** Opens the reading of follow pages for a call. A page that two calls want at the same time is bought once, by the one that began it. */
export function createFollowPages(
  open: OpenTwitterSession,
): (call: CallOptions, signal: AbortSignal) => ReadFollowPage {
  const share = shareFlights<string, FollowPageBody>('twitter');
  return (call, signal) =>
    async ({ ownerId, kind, size, token }) => {
      const path = `2/users/${encodeURIComponent(ownerId)}/${kind}`;
      const key = `${path}\n${size}\n${token ?? ''}`;
      let bought = 0;
      const onReading: CallOptions['onReading'] = (reading) => {
        bought += reading.rows;
        call.onReading?.(reading);
      };
      const found = await share([key], { ...call, signal, onReading }, async (_keys, flight) => {
        const read = open(flight, flight.signal);
        const body = await read({
          path,
          resource: `users/:id/${kind}`,
          query: { max_results: size, pagination_token: token },
          schema: followPageSchema,
          rowsOf: ({ data }) => data?.length ?? 0,
        });
        return new Map([[key, body]]);
      });
      return { ...toFollowPage(found.get(key) ?? {}), bought };
    };
}
