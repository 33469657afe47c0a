import { pairKey, type PairKey } from '../domain/pair.js';
import { CodetiesError, type CodetiesErrorOptions } from '../errors/codeties-error.js';
import type { ConnectionRegister, RegisteredConnection, RegisterEntry } from '../ports/connection-register.js';
import { throwIfOver } from '../calls/throw-if-over.js';

export interface InMemoryConnectionRegister extends ConnectionRegister {
  /** Every further call fails like this, and so does a reading that is under way; none does where it is `undefined`. */
  fail(failure: CodetiesErrorOptions | undefined): void;
}

/** A ConnectionRegister in an array per pair, for tests. */
export function createInMemoryConnectionRegister(): InMemoryConnectionRegister {
  const histories = new Map<PairKey, RegisteredConnection[]>();
  let failing: CodetiesErrorOptions | undefined;
  let kept = 0;

  const throwIfFailing = (): void => {
    if (failing !== undefined) throw new CodetiesError(failing);
  };

  const keep = ({ pair, registeredAt, connection }: RegisterEntry): void => {
    kept += 1;
    const history = histories.get(pairKey(pair)) ?? [];
    const place = history.findLastIndex((other) => other.registeredAt <= registeredAt) + 1;
    histories.set(pairKey(pair), history.toSpliced(place, 0, { registeredAt, connection, position: `entry ${kept}` }));
  };

  return {
    record: (entries, call = {}) =>
      new Promise((resolve) => {
        throwIfOver(call);
        throwIfFailing();
        entries.map(toTheSecond).forEach(keep);
        resolve();
      }),

    async *historyText(pair, range, call) {
      for await (const record of this.history(pair, range, call)) {
        yield { text: textOf(record), count: 1, position: record.position };
      }
    },

    async *history(pair, { after, limit = Infinity } = {}, call = {}) {
      // Only what is asynchronous all through meets a caller that forgets to wait.
      await Promise.resolve();
      throwIfOver(call);
      throwIfFailing();
      const history = histories.get(pairKey(pair)) ?? [];
      const start = after === undefined ? 0 : indexBehind(history, after);
      for (const entry of history.slice(start, start + limit)) {
        throwIfOver(call);
        throwIfFailing();
        yield entry;
      }
    },

    fail(failure) {
      failing = failure;
    },
  };
}

function textOf({ registeredAt, connection }: RegisteredConnection): string {
  return JSON.stringify({ registered_at: registeredAt.toISOString().replace('.000', ''), ...connection });
}

function toTheSecond({ registeredAt, ...entry }: RegisterEntry): RegisterEntry {
  const seconds = Math.floor(registeredAt.getTime() / 1_000);
  if (!Number.isNaN(seconds)) return { ...entry, registeredAt: new Date(seconds * 1_000) };
  throw new CodetiesError({ code: 'invalid_input', detail: 'the time of an answer cannot be kept' });
}

function indexBehind(history: readonly RegisteredConnection[], after: string): number {
  const index = history.findIndex(({ position }) => position === after);
  if (index >= 0) return index + 1;
  throw new CodetiesError({ code: 'invalid_input', detail: 'this is not a position in the history' });
}
