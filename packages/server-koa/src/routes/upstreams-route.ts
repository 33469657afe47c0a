import type { QuotaLedger } from '@codeties/core';
import { wireUpstreams } from '@codeties/wire';
import { presentAnswer } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { Spending } from '../spending/create-spending.js';
import type { AppRoute } from './app-route.js';

export interface UpstreamsRouteOptions {
  readonly quotas: QuotaLedger;
  readonly spending: Spending;
}

/** `GET /upstreams`: what each network still allows, and what was spent of it. Asks no network. */
export function upstreamsRoute({ quotas, spending }: UpstreamsRouteOptions): AppRoute {
  return {
    name: 'upstreams',
    apiPath: '/upstreams',
    path: '/upstreams',
    get: async (context) => {
      send(context, presentAnswer(wireUpstreams(await quotas.quotas(), spending)));
    },
  };
}
