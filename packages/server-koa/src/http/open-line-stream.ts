import type { AppContext } from './app-context.js';

/** One JSON text a line, as they come. */
export const NDJSON_TYPE = 'application/x-ndjson';

/** An answer that is written line by line while the work for it goes on. */
export interface LineStream {
  /** Whether a line has been written, and with it that the request succeeded so far. */
  readonly isOpen: boolean;
  /** Writes a line, unless whoever reads lags behind: it is news that the next line makes old. */
  tell(line: string): void;
  /** Writes the last line. */
  end(line: string): void;
}

/** Opens with the first line: what fails before that has a status of its own. */
export function openLineStream(context: AppContext): LineStream {
  const { res } = context;
  const open = (): void => {
    if (res.headersSent) return;
    context.status = 200;
    context.set('Content-Type', NDJSON_TYPE);
    // Koa sends a body once its handler is done, and this one goes out before.
    context.respond = false;
    context.flushHeaders();
  };
  return {
    get isOpen() {
      return res.headersSent;
    },
    tell: (line) => {
      open();
      if (!res.writableNeedDrain && !res.writableEnded) res.write(`${line}\n`);
    },
    end: (line) => {
      open();
      res.end(`${line}\n`);
    },
  };
}
