import type { NetworkName } from '../domain/network-name.js';
import { CodetiesError } from '../errors/codeties-error.js';
import type { CallOptions } from './call-options.js';

/**
 * Ends work whose caller is gone, or whose time is up.
 *
 * @throws CodetiesError `timeout` or `aborted` once the call is over.
 */
export function throwIfOver({ signal, deadline }: CallOptions, network?: NetworkName): void {
  if (signal?.aborted === true) throw toCallOver(signal.reason, network);
  if (deadline !== undefined && deadline.getTime() <= Date.now()) throw toCallOver(deadlinePassed(), network);
}

/** Why a timer of ours ends a call: named as `AbortSignal.timeout` names it. */
export function deadlinePassed(): DOMException {
  return new DOMException('the deadline passed', 'TimeoutError');
}

/** The error for a call that is over for this reason. */
export function toCallOver(reason: unknown, network: NetworkName | undefined): CodetiesError {
  const isTimeout =
    reason instanceof CodetiesError
      ? reason.code === 'timeout'
      : reason instanceof Error && reason.name === 'TimeoutError';
  return new CodetiesError({ code: isTimeout ? 'timeout' : 'aborted', network, cause: reason });
}
