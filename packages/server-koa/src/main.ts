#!/usr/bin/env node
import { pino } from 'pino';
import { redactorOf } from './composition/redactor-of.js';
import { endOnDefect } from './lifecycle/end-on-defect.js';
import { greeting } from './lifecycle/greeting.js';
import { StartError } from './lifecycle/start-error.js';
import { createSafeLogger } from './logging/create-safe-logger.js';
import { startServer, type RunningServer } from './server.js';
import { readSettings } from './settings/read-settings.js';
import { SettingsError } from './settings/settings-error.js';

const STDERR = 2;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  // Nothing that this process starts or reports of itself needs to know them.
  delete process.env['API_KEYS'];
  const logger = pino({ level: settings.logLevel, base: null }, pino.destination(STDERR));
  endOnDefect(createSafeLogger(logger, redactorOf(settings, settings.upstream)));
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
  console.error(isPlain ? error.message : error);
  process.exit(1);
}

main().catch(giveUp);
