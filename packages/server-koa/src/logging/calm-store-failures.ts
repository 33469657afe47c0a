import type { AppLogger, LogFields } from './app-logger.js';

/** How often the same thing is told of a database that fails. */
const QUIET_MS = 10_000;

/**
 * The same logger, which is told of a database that fails now and then only, and how often it was not told: it fails for
 * every request, and the line that says what to do about it is not to be lost among theirs.
 */
export function calmStoreFailures(logger: AppLogger, now: () => number = () => performance.now()): AppLogger {
  const told = new Map<string, { readonly at: number; leftOut: number }>();
  const warn = (fields: LogFields, message: string): void => {
    if (fields['code'] !== 'store_unavailable') {
      logger.warn(fields, message);
      return;
    }
    const last = told.get(message);
    if (last && now() - last.at < QUIET_MS) {
      last.leftOut += 1;
      return;
    }
    told.set(message, { at: now(), leftOut: 0 });
    logger.warn(last && last.leftOut > 0 ? { ...fields, leftOut: last.leftOut } : fields, message);
  };
  return {
    debug: (fields, message) => {
      logger.debug(fields, message);
    },
    info: (fields, message) => {
      logger.info(fields, message);
    },
    warn,
    error: (fields, message) => {
      logger.error(fields, message);
    },
    isLevelEnabled: (level) => logger.isLevelEnabled?.(level) ?? false,
  };
}
