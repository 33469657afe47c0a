import { once } from 'node:events';
import { createServer } from 'node:http';
import { createApp, type AppLogger, type AppOptions } from '../../src/index.js';

/** Does something with an app that listens, whose deadline is short. */
export async function serveApp<Result>(
  options: AppOptions,
  work: (origin: string) => Promise<Result>,
): Promise<Result> {
  const app = createApp({
    settings: { upstreamTimeoutMs: 300 },
    redact: (text) => text.replaceAll('hunter2', '***'),
    ...options,
  });
  const callback = app.callback();
  const server = createServer((incoming, outgoing) => void callback(incoming, outgoing)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    return await work(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A logger that writes into a list, but for what it is told at the level of debug. */
export function collectLines(lines: string[]): AppLogger {
  const note = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { debug: () => undefined, info: note, warn: note, error: note, isLevelEnabled: () => false };
}
