import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { ControlHandler } from '../controls/control-handler.js';
import { faultBehaviours } from '../faults/fault-behaviours.js';
import type { FaultBook } from '../faults/fault-book.js';
import type { NetworkName } from '../network-name.js';
import type { Answer, NetworkRequest } from './answer.js';
import { actAfter, type Latencies } from './delays.js';
import { deliver, type Delivery } from './deliver.js';
import type { FakeNetwork } from './fake-network.js';
import { readText } from './read-text.js';
import type { RequestRecorder } from './request-log.js';

/** What one server is made of. */
export interface NetworkServerOptions {
  readonly network: NetworkName;
  readonly fake: FakeNetwork;
  readonly faults: FaultBook;
  readonly latencies: Latencies;
  readonly recorder: RequestRecorder;
  readonly controls: ControlHandler;
  readonly clock: () => Date;
}

const CONTROLS = /^\/_sandbox(?:[/?]|$)/;
const MOST_CHARACTERS = 1_000_000;
// As long as a real network keeps an idle connection, so that none is closed just as a client takes it up again.
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** The HTTP server of one fake network, not listening yet. */
export function createNetworkServer(options: NetworkServerOptions): Server {
  const { network, faults, latencies, recorder, controls } = options;
  const server = createServer((incoming, response) => {
    const { method = 'GET', url: target = '/' } = incoming;
    if (CONTROLS.test(target)) {
      void controls(incoming, response);
      return;
    }
    const { 'x-request-id': requestId } = incoming.headers;
    const arrival = recorder.arrived({
      network,
      method,
      path: target,
      ...(typeof requestId === 'string' && { requestId }),
    });
    response.once('close', () => {
      arrival.left();
    });
    const act = (body?: string): void => {
      const request = readRequest(incoming, body);
      const leave = request && options.fake.enter?.(request);
      if (leave !== undefined) response.once('close', leave);
      const fault = faults.take({ network, target, page: request === undefined ? 1 : options.fake.pageOf(request) });
      actAfter(latencies.current[network], response, () => {
        const delivery = decide(options, request, fault);
        if ('answer' in delivery) arrival.answered(delivery.answer);
        if (delivery.mode === 'flood') arrival.answered({ status: 200, rows: 0 });
        deliver(response, delivery, method === 'HEAD');
      });
    };
    if (method === 'POST') {
      readText(incoming, MOST_CHARACTERS).then(act, () => {
        // The client went away while its body was being read: there is nobody left to answer.
        response.destroy();
      });
      return;
    }
    incoming.resume();
    act();
  });
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  return server;
}

function decide(
  { network, fake, clock }: NetworkServerOptions,
  request: NetworkRequest | undefined,
  fault: ReturnType<FaultBook['take']>,
): Delivery {
  if (request === undefined) return { mode: 'whole', answer: plain(400, 'Bad Request') };
  const honest = (): Answer => guarded(() => fake.answer(request));
  const behave = fault && faultBehaviours[fault.kind][network];
  if (behave === undefined) return { mode: 'whole', answer: honest() };
  const { retryAfterSeconds: told } = fault ?? {};
  const retryAfterSeconds = told ?? 60;
  const reset = Math.floor(clock().getTime() / 1000) + retryAfterSeconds;
  const retryAfter = told === undefined ? {} : { 'retry-after': String(told) };
  return behave({ request, honest, retryAfterSeconds, reset, retryAfter });
}

/** A world of the user's own may throw: that must reach the test that uses it, not end the process. */
function guarded(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    return plain(500, `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, rows: 0 };
}

function readRequest(incoming: IncomingMessage, body: string | undefined): NetworkRequest | undefined {
  const { method = 'GET', url: target = '/', headers, socket } = incoming;
  const base = `http://${headers.host ?? 'localhost'}`;
  // Two slashes at the start would be read as a host.
  const full = target.startsWith('/') ? `${base}${target}` : target;
  if (!URL.canParse(full)) return undefined;
  const flat = Object.entries(headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value] as const,
  );
  return {
    method,
    url: new URL(full),
    target,
    headers: Object.fromEntries(flat),
    body,
    address: socket.remoteAddress ?? 'unknown',
  };
}
