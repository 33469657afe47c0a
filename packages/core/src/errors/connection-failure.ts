/** How a connection failed: before it was there, so that nothing was sent on it, or when a request was on its way already. */
export type ConnectionFailure = 'unreached' | 'broken';

const unreached: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const broken: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET']);

/** Errors are wrapped a few times at most; what is wrapped in itself has no end. */
const DEEPEST_CAUSE = 8;

/** How the connection failed that is the cause of what was thrown; absent where it was something else. */
export function readConnectionFailure(caught: unknown): ConnectionFailure | undefined {
  let error = caught;
  for (let depth = 0; depth < DEEPEST_CAUSE && typeof error === 'object' && error !== null; depth += 1) {
    const code: unknown = Reflect.get(error, 'code');
    if (unreached.has(code)) return 'unreached';
    if (broken.has(code)) return 'broken';
    error = Reflect.get(error, 'cause');
  }
  return undefined;
}
