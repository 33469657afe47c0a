/** Where the server tells what its operator should know. A pino logger is one. */
export interface AppLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Keeps everything to itself. */
export const silentLogger: AppLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };
