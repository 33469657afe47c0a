import { exitCodes, type ExitCode } from '../exit-codes.js';

/** Whether somebody wants the command to end before it is done. */
export interface Stop {
  /** Aborts as soon as that is so. */
  readonly signal: AbortSignal;
  /** What to end with where it came to that. */
  readonly exitCode: () => ExitCode | undefined;
  /** Has it end with this. Where that was so already, it does not wait any more. */
  readonly end: (code: ExitCode) => void;
  /** Leaves signals to what they do by themselves. */
  readonly release: () => void;
}

export function listenForStop(): Stop {
  const controller = new AbortController();
  let exitCode: ExitCode | undefined;
  const end = (code: ExitCode): void => {
    if (exitCode !== undefined) process.exit(code);
    exitCode = code;
    controller.abort();
  };
  const onInterrupt = (): void => {
    end(exitCodes.interrupted);
  };
  const onTerminate = (): void => {
    end(exitCodes.terminated);
  };
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    end,
    release: () => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
    },
  };
}
