import { withinCall, type CallOptions, type ConnectionRegister } from '@codeties/core';
import { Readable } from 'node:stream';
import { clientSignal } from '../http/client-signal.js';
import { pageLink } from '../http/page-link.js';
import { TWO_SEGMENTS, readPairRequest } from '../http/read-pair-request.js';
import { queryReader } from '../http/read-query.js';
import { JSON_TYPE, send } from '../http/send.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { registerQuerySchema } from '../schemas/query-schemas.js';
import type { AppRoute } from './app-route.js';
import { openHistoryStream } from './open-history-stream.js';
import { readHistoryPage } from './read-history-page.js';

export interface RegisterRouteOptions {
  readonly register: ConnectionRegister;
  readonly presenter: ContractPresenter;
  readonly upstreamTimeoutMs: number;
  /** Whether proxies stand in front. */
  readonly hasProxies: boolean;
}

const readQuery = queryReader(registerQuerySchema);
const path = new RegExp(`^/connected/register${TWO_SEGMENTS}`);

/** `GET /connected/register/{dev1}/{dev2}`: the recorded answers. Asks no network. */
export function registerRoute(options: RegisterRouteOptions): AppRoute {
  const { register, presenter, upstreamTimeoutMs, hasProxies } = options;
  return {
    name: 'register',
    apiPath: '/connected/register/{dev1}/{dev2}',
    path,
    get: async (context) => {
      const { names, query } = readPairRequest(context, readQuery);
      const { limit, after } = query;
      const call: CallOptions = {
        signal: clientSignal(context.req),
        deadline: new Date(Date.now() + upstreamTimeoutMs),
      };
      // Nothing behind a cursor is the end of a history, and not a history that is empty.
      const emptyStatus = after === undefined ? presenter.emptyHistoryStatus : 200;
      if (limit !== undefined) {
        const page = await withinCall(undefined, call, (signal) =>
          readHistoryPage({ register, names, limit, after, call: { signal } }),
        );
        const { next } = page;
        const headers =
          next === undefined ? {} : { Link: pageLink(context.req, { parameters: { limit, after: next }, hasProxies }) };
        send(context, { status: page.count === 0 ? emptyStatus : 200, body: page.text, headers });
        return;
      }
      const { first, rest } = await openHistoryStream({ register, names, after, call });
      if (first.done === true) {
        send(context, { status: first.value === '[]' ? emptyStatus : 200, body: first.value });
        return;
      }
      const body = Readable.from(resume(first.value, rest), { objectMode: false });
      // Koa closes it with the answer, also where nobody ever read it, as for HEAD.
      body.once('close', () => {
        rest.return('').catch(() => undefined);
      });
      context.status = 200;
      context.set('Content-Type', JSON_TYPE);
      context.body = body;
    },
  };
}

async function* resume(first: string, chunks: AsyncGenerator<string, string>): AsyncGenerator<string, void> {
  yield first;
  yield yield* chunks;
}
