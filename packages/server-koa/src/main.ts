#!/usr/bin/env node
import { SettingsError, describeCauses, type Redact } from '@codeties/composition';
import { pino } from 'pino';
import { redactorOf } from './composition/redactor-of.js';
import { endOnDefect } from './lifecycle/end-on-defect.js';
import { greeting } from './lifecycle/greeting.js';
import { StartError } from './lifecycle/start-error.js';
import { createRedactor } from './logging/create-redactor.js';
import { createSafeLogger } from './logging/create-safe-logger.js';
import { stackOf } from './logging/stack-of.js';
import { startServer, type RunningServer } from './server.js';
import { readSettings } from './settings/read-settings.js';

const STDERR = 2;

/** Until the settings are read nobody knows more than how secrets commonly look. */
let redact: Redact = createRedactor([]);

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  // Nothing that this process starts or reports of itself needs to know them.
  delete process.env['API_KEYS'];
  const logger = pino({ level: settings.logLevel, base: null }, pino.destination(STDERR));
  redact = redactorOf(settings, settings.upstream);
  endOnDefect(createSafeLogger(logger, redact));
  const starting = startServer(settings, logger);
  closeOnSignal(starting);
  const server = await starting;
  try {
    if (await server.ready) console.log(greeting(server.url, settings));
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The first signal lets what is in flight finish; the second one does not wait for that. */
function closeOnSignal(starting: Promise<RunningServer>): void {
  let isClosing = false;
  const onSignal = (): void => {
    if (isClosing) process.exit(1);
    isClosing = true;
    starting
      .then((server) => server.close())
      .then(() => process.exit(0))
      .catch(giveUp);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function giveUp(error: unknown): void {
  const isPlain = error instanceof SettingsError || error instanceof StartError;
  // What else an error carries nobody has looked at.
  const lines = isPlain ? [error.message] : [describeCauses(error).join(': '), stackOf(error)];
  console.error(redact(lines.filter((line) => line !== undefined).join('\n')));
  process.exit(1);
}

main().catch(giveUp);
