import type { Server } from 'node:http';

/** What a connection may take of the server, in milliseconds where it does not say. */
export interface ListenLimits {
  readonly maxHeaderBytes: number;
  /** Until the headers of a request are there, from the connection's first moment on. */
  readonly headersTimeout: number;
  /** Until all of a request is there. */
  readonly requestTimeout: number;
  /** How often the two are looked after. */
  readonly checkInterval: number;
  /** How long a connection waits for its next request; longer than proxies commonly do, so that it is they who close it. */
  readonly keepAliveTimeout: number;
  /** How long nothing may move on a connection while an answer is due, or is being read. */
  readonly idleTimeout: number;
  readonly maxConnections: number;
}

/** Longer than the networks have to answer, so that nobody is cut off who waits for that. */
const IDLE_BEYOND_ANSWER_MS = 20_000;

const MOST_CONNECTIONS = 10_000;

/** What is open besides: the database, the networks, files. */
const RESERVED_FILES = 256;

/** The limits of a server whose answers take at most this long, in a process that may have so many files open. */
export function listenLimits(upstreamTimeoutMs: number, mostOpenFiles?: number): ListenLimits {
  const files = mostOpenFiles ?? Infinity;
  // A connection that could not be accepted any more would be lost without a word, and with it whatever else wants a file.
  const reserve = Math.min(RESERVED_FILES, Math.ceil(files / 2));
  return {
    maxHeaderBytes: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    checkInterval: 1000,
    keepAliveTimeout: 65_000,
    idleTimeout: upstreamTimeoutMs + IDLE_BEYOND_ANSWER_MS,
    maxConnections: Math.min(MOST_CONNECTIONS, files - reserve),
  };
}

/** Puts the limits on a server that Node takes after it is made. */
export function limitConnections(server: Server, limits: ListenLimits): void {
  server.keepAliveTimeout = limits.keepAliveTimeout;
  server.maxConnections = limits.maxConnections;
  // Node would drop the headers behind the first thousand and say nothing: a Host among them, say. Their size is limited anyway.
  server.maxHeadersCount = 0;
  // Node closes a connection on which nothing moves, unless somebody listens for that. What was written and is not read counts too.
  server.timeout = limits.idleTimeout;
}
