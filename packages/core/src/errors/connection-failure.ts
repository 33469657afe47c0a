/** How a connection failed: before it was there, so that nothing was sent on it, or when a request was on its way already. */
export type ConnectionFailure = 'unreached' | 'broken';

const unreached: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const broken: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET']);

/** These befall a connection that is being made as well as one that is there. */
const eitherWay: ReadonlySet<unknown> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

const connecting: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

/** An answer that is longer than it may be: undici's code for it, and ours. */
export const TOO_LARGE = 'UND_ERR_RES_EXCEEDED_MAX_SIZE';

/** Errors are wrapped a few times at most; what is wrapped in itself has no end. */
const DEEPEST_CAUSE = 8;

/** How the connection failed that is the cause of what was thrown; absent where it was something else. */
export function readConnectionFailure(caught: unknown): ConnectionFailure | undefined {
  for (const error of causesOf(caught)) {
    const code: unknown = Reflect.get(error, 'code');
    if (unreached.has(code)) return 'unreached';
    if (broken.has(code)) return 'broken';
    if (eitherWay.has(code)) return isConnecting(error) ? 'unreached' : 'broken';
  }
  return undefined;
}

/** Whether something was thrown for an answer that is too long. */
export function isTooLarge(caught: unknown): boolean {
  return [...causesOf(caught)].some((error) => Reflect.get(error, 'code') === TOO_LARGE);
}

/** Where a host has several addresses, what became of each of them is told beside one another. */
function isConnecting(error: object): boolean {
  return error instanceof AggregateError || connecting.has(Reflect.get(error, 'syscall'));
}

function* causesOf(caught: unknown): Generator<object, void> {
  let error = caught;
  for (let depth = 0; depth < DEEPEST_CAUSE && typeof error === 'object' && error !== null; depth += 1) {
    yield error;
    error = Reflect.get(error, 'cause');
  }
}
