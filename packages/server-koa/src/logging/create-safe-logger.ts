import type { Redact } from '@codeties/composition';
import type { AppLogger, LogFields, LogValue } from './app-logger.js';

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * A logger that takes the secrets out of whatever it is told. The server's own code asks for one of these, and no other
 * logger passes for one: nothing that it logs gets past the redactor.
 */
export class SafeLogger implements AppLogger {
  readonly #logger: AppLogger;
  readonly #redact: Redact;

  constructor(logger: AppLogger, redact: Redact) {
    this.#logger = logger;
    this.#redact = redact;
  }

  /** Whether a line of this level is worth putting together. */
  isLevelEnabled(level: 'debug'): boolean {
    return this.#logger.isLevelEnabled?.(level) ?? false;
  }

  debug(fields: LogFields, message: string): void {
    this.#tell('debug', fields, message);
  }

  info(fields: LogFields, message: string): void {
    this.#tell('info', fields, message);
  }

  warn(fields: LogFields, message: string): void {
    this.#tell('warn', fields, message);
  }

  error(fields: LogFields, message: string): void {
    this.#tell('error', fields, message);
  }

  #tell(level: Level, fields: LogFields, message: string): void {
    const safe = Object.entries(fields).map(([name, value]) => [name, this.#clean(value)] as const);
    this.#logger[level](Object.fromEntries(safe), this.#redact(message));
  }

  #clean(value: LogValue): LogValue {
    if (typeof value === 'string') return this.#redact(value);
    return typeof value === 'object' ? value.map(this.#redact) : value;
  }
}

/** The same logger, which is told no secret that the redactor knows. One that is safe already stays as it is. */
export function createSafeLogger(logger: AppLogger, redact: Redact): SafeLogger {
  return logger instanceof SafeLogger ? logger : new SafeLogger(logger, redact);
}
