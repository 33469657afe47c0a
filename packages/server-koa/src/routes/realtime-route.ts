import {
  CodetiesError,
  checkConnection,
  type CallOptions,
  type ConnectionPorts,
  type ReadingObserver,
} from '@codeties/core';
import type { AppContext } from '../http/app-context.js';
import { clientSignal } from '../http/client-signal.js';
import { TWO_SEGMENTS, readPairRequest } from '../http/read-pair-request.js';
import { send } from '../http/send.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { realtimeQuerySchema } from '../schemas/query-schemas.js';
import type { AppRoute } from './app-route.js';

export interface RealtimeRouteOptions {
  readonly ports: ConnectionPorts;
  readonly presenter: ContractPresenter;
  readonly upstreamTimeoutMs: number;
  readonly onReading: ReadingObserver;
  /** Whether an answer could be kept: what cannot be is not paid for. */
  readonly canRecord: () => boolean;
}

const path = new RegExp(`^/connected/realtime${TWO_SEGMENTS}`);

/** `GET /connected/realtime/{dev1}/{dev2}`: asks the networks now. */
export function realtimeRoute(options: RealtimeRouteOptions): AppRoute {
  const { ports, presenter, upstreamTimeoutMs, onReading, canRecord } = options;
  return {
    name: 'realtime',
    apiPath: '/connected/realtime/{dev1}/{dev2}',
    path,
    get: async (context) => {
      const { names, query } = readPairRequest(context, realtimeQuerySchema);
      if (!canRecord()) throw new CodetiesError({ code: 'store_unavailable', detail: 'it is not migrated yet' });
      const call: CallOptions = {
        signal: clientSignal(context.res),
        deadline: new Date(Date.now() + upstreamTimeoutMs),
        noCache: wantsNoCache(context),
        onReading,
      };
      const outcome = await checkConnection(ports, names, call);
      send(context, presenter.presentCheck({ outcome, names, explain: query.explain }));
    },
  };
}

function wantsNoCache(context: AppContext): boolean {
  const control = context.req.headers['cache-control'];
  return control !== undefined && /(?:^|[\s,])no-cache(?:$|[\s,])/i.test(control);
}
