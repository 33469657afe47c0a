import { createApp, type AppPorts, type AppSettings, type RefusalReason } from '../../src/index.js';
import { answerClientErrors } from '../../src/lifecycle/answer-client-errors.js';
import { listenLimits, type ListenLimits } from '../../src/lifecycle/listen-limits.js';
import { listen, urlOf } from '../../src/lifecycle/listen.js';
import { inMemoryPorts } from './in-memory-ports.js';

export interface DoorOptions {
  /** What differs from the limits of a real server. */
  readonly limits?: Partial<ListenLimits>;
  readonly ports?: AppPorts;
  readonly settings?: AppSettings;
  readonly onRefusal?: (reason: RefusalReason) => void;
}

/** Does something with an app that listens as the server does, under limits that a test need not wait long for. */
export async function serveDoor(options: DoorOptions, work: (origin: string) => Promise<void>): Promise<void> {
  const { limits, ports = inMemoryPorts(), settings = {} } = options;
  const callback = createApp({ ports, settings }).callback();
  const server = await listen({
    handler: (request, response) => void callback(request, response),
    port: 0,
    host: '127.0.0.1',
    limits: { ...listenLimits(10_000), checkInterval: 10, ...limits },
  });
  answerClientErrors(server, { isSandbox: false, onRefusal: options.onRefusal });
  try {
    await work(urlOf(server));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
