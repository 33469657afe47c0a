import { CodetiesError } from '../errors/codeties-error.js';
import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions, ReadingObserver } from './call-options.js';
import { chunksOf } from './chunks-of.js';
import { takeOff, type Flight, type Fly } from './flight.js';
import { settledWithin } from './settled-within.js';
import { throwIfOver } from './throw-if-over.js';
import { withinCall } from './within-call.js';

export interface ShareFlightsOptions {
  /** How many keys a flight asks about at most, so that a question about more takes several at once; any number where it is absent. */
  readonly keysPerFlight?: number | undefined;
  /** When one of a question's flights fails, for how long the others may still land before it fails; not at all where it is absent. */
  readonly graceMs?: number | undefined;
}

/** Asks about the keys that no question under way asks about, and waits for the others. */
export type ShareFlights<Key, Value> = <Call extends CallOptions>(
  keys: readonly Key[],
  call: Call,
  fly: Fly<Key, Value, Call>,
) => Promise<ReadonlyMap<Key, Value>>;

interface Question<Key, Value, Call extends CallOptions> {
  readonly keys: readonly Key[];
  readonly call: Call;
  readonly fly: Fly<Key, Value, Call>;
  /** Whether it is asked again because a flight failed that others had a share in. */
  readonly isSecond: boolean;
}

/**
 * Lets questions that are asked while an equal one is under way wait for its answer, key by key: each is asked once, however many ask.
 *
 * Whoever gives up leaves alone; the flight ends when all of its passengers have left. Only its first passenger hears what it costs, the
 * others of readings that cost nothing. When it fails, those who had more time than the first ask again, and so do, once, those for
 * whom it asked about more than they wanted to know, where it may have failed for that. A call with `noCache` only joins others of its kind.
 */
export function shareFlights<Key, Value>(
  network: NetworkName,
  { keysPerFlight = Number.MAX_SAFE_INTEGER, graceMs = 0 }: ShareFlightsOptions = {},
): ShareFlights<Key, Value> {
  const underWay = { fresh: new Map<Key, Flight<Key, Value>>(), any: new Map<Key, Flight<Key, Value>>() };

  const ask = async <Call extends CallOptions>(
    question: Question<Key, Value, Call>,
  ): Promise<ReadonlyMap<Key, Value>> => {
    const { keys, call, fly, isSecond } = question;
    throwIfOver(call, network);
    const flights = underWay[call.noCache === true ? 'fresh' : 'any'];
    const joined = new Map<Flight<Key, Value>, Key[]>();
    const missing: Key[] = [];
    for (const key of new Set(keys)) {
      const flight = flights.get(key);
      const wanted = flight && joined.get(flight);
      if (flight === undefined) missing.push(key);
      else if (wanted) wanted.push(key);
      else joined.set(flight, [key]);
    }
    const rides: (readonly [Flight<Key, Value>, readonly Key[]])[] = [...joined];
    const leave = rides.map(([flight]) => flight.board(freeOfCharge(call.onReading)));
    for (const chunk of chunksOf(missing, keysPerFlight)) {
      const flight = takeOff({ flights, keys: chunk, call, fly });
      rides.push([flight, chunk]);
      leave.push(flight.board());
    }
    const found = new Map<Key, Value>();
    const ride = async (flight: Flight<Key, Value>, wanted: readonly Key[], signal: AbortSignal): Promise<void> => {
      let answers: ReadonlyMap<Key, Value>;
      try {
        answers = await flight.landed;
      } catch (error) {
        const isForOthers = !isSecond && flight.size > wanted.length && mayBeAboutOthers(error);
        if (!isForOthers && !hadLessTime(error, flight.deadline, call.deadline)) throw error;
        answers = await ask({ keys: wanted, call: { ...call, signal }, fly, isSecond: isSecond || isForOthers });
      }
      for (const key of wanted) {
        const value = answers.get(key);
        if (value !== undefined) found.set(key, value);
      }
    };
    try {
      await withinCall(network, call, async (signal) => {
        const all = rides.map(([flight, wanted]) => ride(flight, wanted, signal));
        try {
          await Promise.all(all);
        } catch (error) {
          if (graceMs > 0) await settledWithin(graceMs, all);
          throw error;
        }
      });
      return found;
    } finally {
      for (const each of leave) each();
    }
  };

  return (keys, call, fly) => ask({ keys, call, fly, isSecond: false });
}

/** Whether a flight may have failed for one of its keys: what it asks may be down, or have a limit, and then is so for each of them. */
function mayBeAboutOthers(error: unknown): boolean {
  if (!(error instanceof CodetiesError) || error.isOutage) return false;
  return error.code === 'unavailable' || error.code === 'invalid_response' || error.code === 'refused';
}

/** Whether a flight failed for want of time that a passenger has: to get an answer, or to wait for a limit to pass. */
function hadLessTime(error: unknown, flights: Date | undefined, own: Date | undefined): boolean {
  if (!(error instanceof CodetiesError)) return false;
  if (error.code === 'timeout') return flights !== undefined && (own === undefined || own > flights);
  const isLimit = error.code === 'rate_limited' || error.code === 'usage_capped';
  return isLimit && own !== undefined && (flights === undefined || own > flights);
}

function freeOfCharge(observe: ReadingObserver | undefined): ReadingObserver | undefined {
  return (
    observe &&
    ((reading) => {
      observe({ ...reading, requests: 0, rows: 0 });
    })
  );
}
