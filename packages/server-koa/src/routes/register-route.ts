import { connectionHistory, type ConnectionRegister } from '@codeties/core';
import { Readable } from 'node:stream';
import { clientSignal } from '../http/client-signal.js';
import { pageLink } from '../http/page-link.js';
import { TWO_SEGMENTS, readPairRequest } from '../http/read-pair-request.js';
import { JSON_TYPE, send } from '../http/send.js';
import type { ContractPresenter } from '../presenters/contract-presenter.js';
import { historyChunks } from '../presenters/history-chunks.js';
import { presentRecord } from '../presenters/present-record.js';
import { registerQuerySchema } from '../schemas/query-schemas.js';
import type { AppRoute } from './app-route.js';
import { readHistoryPage } from './read-history-page.js';

export interface RegisterRouteOptions {
  readonly register: ConnectionRegister;
  readonly presenter: ContractPresenter;
}

const path = new RegExp(`^/connected/register${TWO_SEGMENTS}`);

/** `GET /connected/register/{dev1}/{dev2}`: the recorded answers. Asks no network. */
export function registerRoute({ register, presenter }: RegisterRouteOptions): AppRoute {
  return {
    name: 'register',
    path,
    get: async (context) => {
      const { names, query } = readPairRequest(context, registerQuerySchema);
      const { limit, after } = query;
      const call = { signal: clientSignal(context.res) };
      // Nothing behind a cursor is the end of a history, and not a history that is empty.
      const emptyStatus = after === undefined ? presenter.emptyHistoryStatus : 200;
      if (limit !== undefined) {
        const page = await readHistoryPage({ register, names, limit, after, call });
        const headers = page.next === undefined ? {} : { Link: pageLink(context.req, { limit, after: page.next }) };
        const body = `[${page.records.map(presentRecord).join(',')}]`;
        send(context, { status: page.records.length === 0 ? emptyStatus : 200, body, headers });
        return;
      }
      const chunks = historyChunks(connectionHistory(register, names, { after }, call));
      // What fails before there is anything to send is still an answer of its own.
      const { value, done } = await chunks.next();
      if (done === true) {
        send(context, { status: value === '[]' ? emptyStatus : 200, body: value });
        return;
      }
      // Also where nobody ever read it, as for HEAD.
      context.res.once('close', () => {
        chunks.return('').catch(() => undefined);
      });
      context.status = 200;
      context.set('Content-Type', JSON_TYPE);
      context.body = Readable.from(resume(value, chunks), { objectMode: false });
    },
  };
}

async function* resume(first: string, chunks: AsyncGenerator<string, string>): AsyncGenerator<string, void> {
  yield first;
  yield yield* chunks;
}
