import type { Writable } from 'node:stream';
import { exitCodes, type ExitCode } from '../exit-codes.js';

/** Whether somebody wants the command to end before it is done. */
export interface Stop {
  /** Aborts as soon as that is so. */
  readonly signal: AbortSignal;
  /** What to end with where a signal came. */
  readonly exitCode: () => ExitCode | undefined;
  /** What the answer could not be written for; that nobody reads it any more is told from that by `isUnread`. */
  readonly failure: () => Error | undefined;
  /** Leaves signals to what they do by themselves. */
  readonly release: () => void;
}

/** Listens for signals, and for whether the answer can be written: nothing is bought for one that cannot. */
export function listenForStop(output: Writable): Stop {
  const controller = new AbortController();
  let exitCode: ExitCode | undefined;
  let failure: Error | undefined;
  const onSignal = (code: ExitCode): void => {
    // Who says so twice does not want to wait any more.
    if (exitCode !== undefined) process.exit(code);
    exitCode = code;
    controller.abort();
  };
  const onInterrupt = (): void => {
    onSignal(exitCodes.interrupted);
  };
  const onTerminate = (): void => {
    onSignal(exitCodes.terminated);
  };
  output.on('error', (error) => {
    failure ??= error;
    controller.abort();
  });
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    failure: () => failure,
    release: () => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
    },
  };
}
