import { migrateToLatest, openDatabase } from '@codeties/store-knex';
import { closeAll } from './close-all.js';
import type { ComposePortsOptions } from './ports/compose-ports-options.js';
import { composePorts } from './ports/compose-ports.js';
import type { ComposedPorts } from './ports/composed-ports.js';
import type { CompositionHooks } from './ports/composition-hooks.js';
import type { DatabaseOrNone } from './ports/database.js';
import type { UpstreamSettings } from './settings/upstream-settings.js';
import type { Upstreams } from './settings/upstreams.js';
import { trackWork } from './track-work.js';
import { openUpstreams } from './upstreams/open-upstreams.js';

export interface OpenCodetiesOptions extends CompositionHooks, Pick<ComposePortsOptions, 'sharesQuotas'> {
  /** `none` goes without a database, and keeps nothing. Where it is absent, the settings say which one. */
  readonly database?: 'none' | undefined;
  /** Hears what the database has to say beside the errors it throws. It must not throw. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** Codeties, ready to be asked. */
export interface OpenCodeties {
  readonly ports: ComposedPorts;
  /** The networks that answer: those of the settings, or the sandbox's. */
  readonly upstreams: Upstreams;
  readonly database: DatabaseOrNone;
  /** Gives everything back, once what was paid for is kept. Whatever is asked has to have ended, be it with a failure. */
  close(): Promise<void>;
}

/**
 * Opens the networks and the database, brings its schema up to date, and puts everything together.
 *
 * @throws CodetiesError `store_unavailable` where the database cannot be used, or its driver is not installed (`databaseRefusal`
 * and `databaseAdvice` say more of it), and `invalid_input` for settings that cannot be used. Nothing is left open then,
 * whatever it fails with.
 */
export async function openCodeties(
  settings: UpstreamSettings,
  { database: wanted, onWarning, ...options }: OpenCodetiesOptions = {},
): Promise<OpenCodeties> {
  const opened: (() => Promise<void>)[] = [];
  try {
    const networks = await openUpstreams(settings);
    opened.push(() => networks.close());
    const { upstreams } = networks;
    const database = wanted ?? openDatabase(settings.databaseUrl, { onWarning });
    if (database !== 'none') {
      opened.push(() => database.destroy());
      await migrateToLatest(database);
    }
    const work = trackWork();
    const ports = composePorts({ ...options, settings, upstreams, database, onWork: work.add });
    opened.push(work.ended);
    let closing: Promise<void> | undefined;
    return { ports, upstreams, database, close: () => (closing ??= closeAll(opened)) };
  } catch (error) {
    // What went wrong first is what is told.
    await closeAll(opened).catch(() => undefined);
    throw error;
  }
}
