import type { ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { makeFolder } from './make-folder.js';
import { locate, runBundled } from './run-bundled.js';
import { settingsMistake } from './settings-mistake.js';

export interface ServeOptions {
  readonly port: number | undefined;
  readonly host: string | undefined;
}

const SERVER = '@codeties/server-koa';

/**
 * Starts the server, which is installed only by those who want one, with the networks and the database that the other commands have.
 *
 * @throws CommandError where it is not installed, or its settings cannot be used.
 */
export async function serve(context: CommandContext, { port, host }: ServeOptions): Promise<ExitCode> {
  const { environment, isSandbox, database, releaseSignals } = context;
  locate(SERVER);
  const variables: Record<string, string | undefined> = {
    ...environment,
    UPSTREAM: isSandbox ? 'sandbox' : (environment['UPSTREAM'] ?? 'live'),
    DATABASE_URL: database.url,
    ...(port !== undefined && { PORT: String(port) }),
    ...(host !== undefined && { HOST: host }),
    ...(context.timeoutMs !== undefined && { UPSTREAM_TIMEOUT_MS: String(context.timeoutMs) }),
  };
  const { readSettings, SettingsError } = await import('@codeties/server-koa');
  try {
    readSettings(variables);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw settingsMistake(error, { lines: error.lines, isSandbox });
  }
  await makeFolder(database);
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] = value;
  releaseSignals();
  return runBundled(SERVER);
}
