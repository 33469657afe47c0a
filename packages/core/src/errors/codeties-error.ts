import type { NetworkName } from '../domain/network-name.js';
import type { ErrorCode } from './error-code.js';

export interface CodetiesErrorOptions {
  readonly code: ErrorCode;
  readonly network?: NetworkName | undefined;
  /** What to tell a person beyond the code: the network's own title, what is wrong with the input. Never a secret. */
  readonly detail?: string | undefined;
  /** When it is worth another try, where the network said so. */
  readonly retryAt?: Date | undefined;
  /** Whether the same request may be made again: nothing was changed or bought by it, and it may well succeed. Not where it is absent. */
  readonly mayRepeat?: boolean | undefined;
  /** Whether the network as such has failed, whatever it was asked: it cannot be reached, breaks off, or says so. Not where it is absent. */
  readonly isOutage?: boolean | undefined;
  readonly cause?: unknown;
}

/** The one error that leaves Codeties: a failure with its code, the network it concerns, and its cause. */
export class CodetiesError extends Error {
  override readonly name = 'CodetiesError';
  readonly code: ErrorCode;
  readonly network: NetworkName | undefined;
  readonly detail: string | undefined;
  readonly retryAt: Date | undefined;
  readonly mayRepeat: boolean;
  readonly isOutage: boolean;

  constructor({ code, network, detail, retryAt, mayRepeat = false, isOutage = false, cause }: CodetiesErrorOptions) {
    const subject = network === undefined ? code : `${network}: ${code}`;
    super(detail === undefined ? subject : `${subject}: ${detail}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.network = network;
    this.detail = detail;
    this.retryAt = retryAt;
    this.mayRepeat = mayRepeat;
    this.isOutage = isOutage;
  }

  /** The funnel for what was caught: an error of ours stays itself, and anything else becomes the cause of one. */
  static from(caught: unknown, otherwise: Omit<CodetiesErrorOptions, 'cause'>): CodetiesError {
    return caught instanceof CodetiesError ? caught : new CodetiesError({ ...otherwise, cause: caught });
  }
}
