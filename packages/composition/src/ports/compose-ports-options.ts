import type { UpstreamSettings } from '../settings/upstream-settings.js';
import type { Upstreams } from '../settings/upstreams.js';
import type { CompositionHooks } from './composition-hooks.js';
import type { DatabaseOrNone } from './database.js';

export interface ComposePortsOptions extends CompositionHooks {
  readonly settings: Pick<UpstreamSettings, 'databaseUrl' | 'cacheTtlSeconds' | 'twitterRowBudget'>;
  /** The networks to ask: those of the settings, or the sandbox's. */
  readonly upstreams: Upstreams;
  /** That of the settings. It stays yours to close, and has to be migrated before anything is asked. */
  readonly database: DatabaseOrNone;
  /**
   * Whether what the networks still allow is known to every process over this database. Where it is absent, it is with PostgreSQL, and
   * a SQLite file is taken for one process's own. Short-lived processes want it with both.
   */
  readonly sharesQuotas?: boolean | undefined;
  /**
   * Is given what may outlast the call it was begun for: what was paid for is kept, and others are let through. Wait for it before you
   * close the database. It must not throw, and what it is given never rejects.
   */
  readonly onWork?: ((work: Promise<void>) => void) | undefined;
}
