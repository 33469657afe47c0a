import { closed, type SqliteConnection } from './sqlite-connection.js';

export interface OpenedConnections {
  readonly count: number;
  /** Knows from now on which file a connection has open, until that closes. */
  add(connection: SqliteConnection, file: string): void;
  fileOf(connection: unknown): string | undefined;
  /** Resolves when those that have another file open are closed, and whatever was being closed is. */
  closeAllBut(file: string | undefined): Promise<void>;
}

/** Which file each connection has open, and what is being closed. */
export function createOpenedConnections(): OpenedConnections {
  const opened = new Map<unknown, string>();
  const closing = new Set<Promise<unknown>>();
  return {
    get count() {
      return opened.size;
    },

    add: (connection, file) => {
      const close = connection.close.bind(connection);
      opened.set(connection, file);
      let ended: Promise<Error | null> | undefined;
      // The pool closes it as well, and whoever comes second waits for the first.
      connection.close = (done) => {
        opened.delete(connection);
        const ending = (ended ??= new Promise((resolve) => {
          close(resolve);
        }));
        closing.add(ending);
        void ending.then((error) => {
          closing.delete(ending);
          done(error);
        });
      };
    },

    fileOf: (connection) => opened.get(connection),

    closeAllBut: async (file) => {
      const others = [...opened].flatMap(([connection, each]) => (each === file ? [] : [connection]));
      await Promise.all([...others.map((connection) => closed(connection)), ...closing]);
    },
  };
}
