import type { ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { runBundled } from './run-bundled.js';

/** Starts the fake networks, which stay until they are told to end. */
export function startFakes({ releaseSignals }: CommandContext, words: readonly string[]): Promise<ExitCode> {
  releaseSignals();
  return runBundled('@codeties/sandbox', words);
}
