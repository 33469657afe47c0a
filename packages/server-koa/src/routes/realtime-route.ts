import { checkConnection, type ConnectionPorts } from '@codeties/core';
import { notUsable } from '../lifecycle/noting-failures.js';
import { callOf, type CallSettings } from '../http/call-of.js';
import { TWO_SEGMENTS, readPairRequest } from '../http/read-pair-request.js';
import { queryReader } from '../http/read-query.js';
import { send } from '../http/send.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { realtimeQuerySchema } from '../schemas/query-schemas.js';
import type { AppRoute } from './app-route.js';

export interface RealtimeRouteOptions extends CallSettings {
  readonly ports: ConnectionPorts;
  readonly presenter: ContractPresenter;
  /** Whether an answer could be kept: what cannot be is not paid for. */
  readonly canRecord: () => boolean;
}

const readQuery = queryReader(realtimeQuerySchema);
const path = new RegExp(`^/connected/realtime${TWO_SEGMENTS}`);

/** `GET /connected/realtime/{dev1}/{dev2}`: asks the networks now. */
export function realtimeRoute(options: RealtimeRouteOptions): AppRoute {
  const { ports, presenter, canRecord } = options;
  return {
    name: 'realtime',
    apiPath: '/connected/realtime/{dev1}/{dev2}',
    path,
    get: async (context) => {
      const { names, query } = readPairRequest(context, readQuery);
      if (!canRecord()) throw notUsable();
      const outcome = await checkConnection(ports, names, callOf(context, options));
      send(context, presenter.presentCheck({ outcome, names, explain: query.explain }));
    },
  };
}
