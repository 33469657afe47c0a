import type { ErrorCode } from '@codeties/core';

/** What the command ends with: the one thing that a script has to know. */
export const exitCodes = {
  /** The two are connected; or what was asked for was done. */
  done: 0,
  /** The two are not connected. */
  notConnected: 1,
  /** It cannot be asked like this: bad arguments or settings, names that cannot be or do not exist, or a group that was not agreed to. */
  usage: 2,
  /** A network or the database failed, or what can be read does not decide it. */
  failed: 3,
  /** It was stopped by Ctrl-C. */
  interrupted: 130,
  /** It was told to end. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each failure ends the command with. */
export const exitCodeOf: Readonly<Record<ErrorCode, ExitCode>> = {
  invalid_input: exitCodes.usage,
  rate_limited: exitCodes.failed,
  usage_capped: exitCodes.failed,
  refused: exitCodes.failed,
  unavailable: exitCodes.failed,
  invalid_response: exitCodes.failed,
  timeout: exitCodes.failed,
  aborted: exitCodes.interrupted,
  store_unavailable: exitCodes.failed,
  internal: exitCodes.failed,
};
