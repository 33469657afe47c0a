import { setTimeout as pause } from 'node:timers/promises';
import { openUpstreams } from '@codeties/composition';
import { createContainer } from './composition/create-container.js';
import { APP, DATABASE, LOGGER, METRICS, READINESS, WORK } from './composition/tokens.js';
import { answerClientErrors } from './lifecycle/answer-client-errors.js';
import { closeServer } from './lifecycle/close-server.js';
import { endInDoubt } from './lifecycle/end-in-doubt.js';
import { listenLimits } from './lifecycle/listen-limits.js';
import { listen, urlOf } from './lifecycle/listen.js';
import { openFilesLimit } from './lifecycle/open-files-limit.js';
import { prepareDatabase } from './lifecycle/prepare-database.js';
import { trackConnections } from './lifecycle/track-connections.js';
import { trackRequests } from './lifecycle/track-requests.js';
import { silentLogger, type AppLogger } from './logging/app-logger.js';
import type { Settings } from './settings/settings.js';
import { loadTracing } from './tracing/load-tracing.js';

/** What an answer may take beyond its deadline until a closing server cuts it off. */
const GRACE_MS = 5000;

/** What giving everything back may take. */
const RELEASE_MS = 3000;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /**
   * Resolves to true once the database is migrated, or to false where the server is closed before. Rejects with a
   * `StartError` where the database can never be used; the server then has to be closed.
   */
  readonly ready: Promise<boolean>;
  /** Says that it is not ready, lets the requests in flight finish, stops accepting, and gives everything back. */
  close(): Promise<void>;
}

/**
 * Listens, and then prepares the database, for as long as that takes: until then `/_ready` says no.
 *
 * @throws StartError where the address cannot be had, or tracing is wanted and cannot be. Nothing is left open then, whatever it fails with.
 */
export async function startServer(settings: Settings, outlet: AppLogger = silentLogger): Promise<RunningServer> {
  const tracing = settings.tracing ? await loadTracing() : undefined;
  const opened = await openUpstreams(settings);
  const { upstreams } = opened;
  const isSandbox = settings.upstream === 'sandbox';
  const releases = [() => opened.close()];
  const releaseAll = async (): Promise<void> => {
    const released = Promise.all(releases.map((release) => release()));
    // A database that hangs does not give its connections back, and is not waited for.
    await Promise.race([released, pause(RELEASE_MS, undefined, { ref: false })]);
  };
  try {
    const container = createContainer({ settings, upstreams, logger: outlet, tracing });
    const logger = container.resolve(LOGGER);
    for (const warning of settings.warnings) logger.warn({}, warning);
    if (isSandbox) {
      const { github, twitter, bitbucket } = upstreams;
      const fakes = { github: github.baseUrl, twitter: twitter.baseUrl, bitbucket: bitbucket.baseUrl };
      logger.warn(fakes, 'THE SANDBOX ANSWERS: everything is made up. Set UPSTREAM=live for the real networks');
    }
    const database = container.resolve(DATABASE);
    releases.push(async () => {
      // What was paid for is kept, also where nobody waits for it any more.
      await container.resolve(WORK).ended();
      await database.destroy();
    });
    const readiness = container.resolve(READINESS);
    const callback = container.resolve(APP).callback();
    const requests = trackRequests((request, response) => void callback(request, response));
    const { port, host, upstreamTimeoutMs } = settings;
    const handler = endInDoubt(requests.handler);
    const limits = listenLimits(upstreamTimeoutMs, openFilesLimit());
    const server = await listen({ handler, port, host, limits });
    const connections = trackConnections(server);
    const metrics = container.resolve(METRICS);
    answerClientErrors(server, {
      isSandbox,
      onRefusal: (reason) => {
        metrics.observeRefusal(reason);
      },
    });
    const url = urlOf(server);
    logger.info({ url }, 'listening');

    const stop = new AbortController();
    const prepare = async (): Promise<boolean> => {
      if (!(await prepareDatabase({ database, logger, signal: stop.signal }))) return false;
      readiness.noteMigrated();
      logger.info({}, 'ready');
      return true;
    };
    const ready = prepare();
    // Whoever does not wait for it finds in the log why the server never gets ready.
    ready.catch(() => undefined);

    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      readiness.noteClosing();
      stop.abort();
      await closeServer(server, { connections, requests, graceMs: upstreamTimeoutMs + GRACE_MS });
      await releaseAll();
    };
    return { url, ready, close: () => (closing ??= close()) };
  } catch (error) {
    await releaseAll();
    throw error;
  }
}
