/** What a line may carry: plain values. Errors, requests and settings bring along what nobody has looked at. */
export type LogValue = string | number | boolean | undefined | readonly string[];

export type LogFields = Readonly<Record<string, LogValue>>;

/** Where the server tells what its operator should know. A pino logger is one. */
export interface AppLogger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** Whether anybody reads what is told at this level; where it is absent, nobody is told. */
  isLevelEnabled?(level: 'debug'): boolean;
}

/** Keeps everything to itself. */
export const silentLogger: AppLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  isLevelEnabled: () => false,
};
