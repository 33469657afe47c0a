import type { RequestListener } from 'node:http';
import type Koa from 'koa';
import { createContainer, type Database } from './composition/create-container.js';
import { APP, DATABASE, READINESS, REDACT } from './composition/tokens.js';
import type { RequestState, RoutingContext } from './http/app-context.js';
import { answerClientErrors } from './lifecycle/answer-client-errors.js';
import { closeServer } from './lifecycle/close-server.js';
import type { Readiness } from './lifecycle/create-readiness.js';
import { listen, urlOf } from './lifecycle/listen.js';
import { openSandbox } from './lifecycle/open-sandbox.js';
import { prepareDatabase } from './lifecycle/prepare-database.js';
import { silentLogger, type AppLogger } from './logging/app-logger.js';
import type { Redact } from './logging/create-redactor.js';
import type { Settings } from './settings/settings.js';

/** What an answer may take beyond its deadline until a closing server cuts it off. */
const GRACE_MS = 5000;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Resolves to true once the database is migrated, or to false where the server is closed before. */
  readonly ready: Promise<boolean>;
  /** Stops accepting, lets the requests in flight finish, and gives everything back. */
  close(): Promise<void>;
}

/**
 * Listens, and then prepares the database, for as long as that takes: until then `/_ready` says no.
 *
 * @throws StartError where the address cannot be had.
 */
export async function startServer(settings: Settings, logger: AppLogger = silentLogger): Promise<RunningServer> {
  const { upstream, port, host, upstreamTimeoutMs } = settings;
  for (const warning of settings.warnings) logger.warn({}, warning);
  const sandbox = upstream === 'sandbox' ? await openSandbox() : undefined;
  if (sandbox) {
    const { github, twitter } = sandbox.upstreams;
    const fakes = { github: github.baseUrl, twitter: twitter.baseUrl };
    logger.warn(fakes, 'THE SANDBOX ANSWERS: everything is made up. Set UPSTREAM=live for the real networks');
  }
  const upstreams = upstream === 'sandbox' ? sandbox?.upstreams : upstream;
  if (upstreams === undefined) throw new TypeError('there is neither a sandbox nor a network to ask');

  const container = createContainer({ settings, upstreams, logger });
  const database = container.resolve<Database>(DATABASE);
  const readiness = container.resolve<Readiness>(READINESS);
  const releaseAll = async (): Promise<void> => {
    await Promise.all([database.destroy(), sandbox?.close()]);
  };
  const callback = container.resolve<Koa<RequestState, RoutingContext>>(APP).callback();
  const handler: RequestListener = (request, response) => void callback(request, response);
  const server = await listen({ handler, port, host }).catch(async (error: unknown) => {
    await releaseAll();
    throw error;
  });
  answerClientErrors(server, sandbox !== undefined);
  const url = urlOf(server);
  logger.info({ url }, 'listening');

  const stop = new AbortController();
  const redact = container.resolve<Redact>(REDACT);
  const ready = prepareDatabase({ database, logger, redact, signal: stop.signal }).then((isMigrated) => {
    if (!isMigrated) return false;
    readiness.noteMigrated();
    logger.info({}, 'ready');
    return true;
  });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    readiness.noteClosing();
    stop.abort();
    await closeServer(server, upstreamTimeoutMs + GRACE_MS);
    await releaseAll();
  };
  return { url, ready, close: () => (closing ??= close()) };
}
