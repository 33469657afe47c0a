import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook } from '../faults/fault-book.js';
import type { Latencies } from '../http/delays.js';
import type { RequestLog } from '../http/request-log.js';
import { faultSchema, latencySchema } from './control-schemas.js';
import { readJson } from './read-json.js';

/** What can be controlled over HTTP. */
export interface Controls {
  readonly faults: FaultBook;
  readonly latencies: Latencies;
  readonly log: RequestLog;
}

/** Answers the requests under `/_sandbox`, the same on every server. */
export type ControlHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface ControlResult {
  readonly status: number;
  readonly content?: unknown;
}

type Act = (request: IncomingMessage) => ControlResult | Promise<ControlResult>;

const done: ControlResult = { status: 204 };

function refused(message: string): ControlResult {
  return { status: 400, content: { errors: [message] } };
}

/** The handler for the controls of one sandbox. */
export function createControlHandler({ faults, latencies, log }: Controls): ControlHandler {
  const resources: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
    faults: {
      GET: () => ({ status: 200, content: { faults: faults.list() } }),
      POST: async (request) => {
        const body = await readJson(request, faultSchema);
        if ('message' in body) return refused(body.message);
        try {
          faults.add(body.value);
        } catch (error) {
          if (error instanceof RangeError) return refused(error.message);
          throw error;
        }
        return { status: 201, content: body.value };
      },
      DELETE: () => {
        faults.clear();
        return done;
      },
    },
    latency: {
      GET: () => ({ status: 200, content: latencies.current }),
      PUT: async (request) => {
        const body = await readJson(request, latencySchema);
        if ('message' in body) return refused(body.message);
        latencies.set(body.value.milliseconds, body.value.network);
        return { status: 200, content: latencies.current };
      },
    },
    requests: {
      GET: () => ({ status: 200, content: { counts: log.counts, requests: log.entries } }),
      DELETE: () => {
        log.reset();
        return done;
      },
    },
  };

  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const resource = Object.entries(resources).find(([name]) => path === `/_sandbox/${name}`)?.[1];
    if (resource === undefined) {
      const paths = Object.keys(resources).map((name) => `/_sandbox/${name}`);
      send(response, { status: 404, content: { errors: [`there is nothing here: try ${paths.join(', ')}`] } });
      return;
    }
    const act = Object.entries(resource).find(([method]) => method === request.method)?.[1];
    if (act === undefined) {
      response.setHeader('allow', Object.keys(resource).join(', '));
      send(response, { status: 405, content: { errors: [`${request.method ?? 'that'} means nothing here`] } });
      return;
    }
    try {
      send(response, await act(request));
    } catch {
      // The client went away while its body was being read: there is nobody left to answer.
      response.destroy();
    }
  };
}

function send(response: ServerResponse, { status, content }: ControlResult): void {
  if (content === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(content)}\n`);
}
