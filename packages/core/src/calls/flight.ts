import { CodetiesError } from '../errors/codeties-error.js';
import type { Reading } from '../domain/reading.js';
import type { CallOptions, ReadingObserver } from './call-options.js';

/** Asks about these keys; what there is nothing to say about is absent from the map. */
export type Fly<Key, Value, Call extends CallOptions = CallOptions> = (
  keys: readonly Key[],
  call: Call,
) => Promise<ReadonlyMap<Key, Value>>;

/** A question under way, and those who wait for its answer. */
export interface Flight<Key, Value> {
  readonly landed: Promise<ReadonlyMap<Key, Value>>;
  /** How many keys it asks about. */
  readonly size: number;
  /** That of its first passenger. */
  readonly deadline: Date | undefined;
  /** Whoever boards later hears first of what was read before. */
  board(observe?: ReadingObserver): () => void;
}

export interface TakeOffOptions<Key, Value, Call extends CallOptions> {
  readonly flights: Map<Key, Flight<Key, Value>>;
  readonly keys: readonly Key[];
  readonly call: Call;
  readonly fly: Fly<Key, Value, Call>;
}

/** Asks, and lists the flight under its keys for as long as it may be joined. */
export function takeOff<Key, Value, Call extends CallOptions>(
  options: TakeOffOptions<Key, Value, Call>,
): Flight<Key, Value> {
  const { flights, keys, call, fly } = options;
  const stop = new AbortController();
  const observers = new Set<ReadingObserver>(call.onReading === undefined ? [] : [call.onReading]);
  const readings: Reading[] = [];
  const onReading = (reading: Reading): void => {
    readings.push(reading);
    for (const observe of observers) observe(reading);
  };
  let passengers = 0;
  const end = (): void => {
    for (const key of keys) if (flights.get(key) === flight) flights.delete(key);
  };
  const landed = fly(keys, { ...call, signal: stop.signal, onReading }).finally(end);
  // Whoever is still on board hears of a failure; where nobody is, it is nobody's news.
  landed.catch(() => undefined);
  const flight: Flight<Key, Value> = {
    landed,
    size: keys.length,
    deadline: call.deadline,
    board: (observe) => {
      passengers += 1;
      if (observe) {
        for (const reading of readings) observe(reading);
        observers.add(observe);
      }
      return () => {
        if (observe) observers.delete(observe);
        passengers -= 1;
        if (passengers > 0) return;
        end();
        stop.abort(new CodetiesError({ code: 'aborted' }));
      };
    },
  };
  for (const key of keys) flights.set(key, flight);
  return flight;
}
