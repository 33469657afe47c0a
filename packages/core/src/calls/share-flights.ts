import { CodetiesError } from '../errors/codeties-error.js';
import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions, ReadingObserver } from './call-options.js';
import { takeOff, type Flight, type Fly } from './flight.js';
import { jointSignal } from './joint-signal.js';
import { throwIfOver } from './throw-if-over.js';
import { withinCall } from './within-call.js';

/** Asks about the keys that no question under way asks about, and waits for the others. */
export type ShareFlights<Key, Value> = (
  keys: readonly Key[],
  call: CallOptions,
  fly: Fly<Key, Value>,
) => Promise<ReadonlyMap<Key, Value>>;

/**
 * Lets questions that are asked while an equal one is under way wait for its answer, key by key: each is asked once, however many ask.
 *
 * Whoever gives up leaves alone; the flight ends when all of its passengers have left. Only its first passenger hears what it costs, the
 * others of readings that cost nothing. A call with `noCache` only joins others of its kind.
 */
export function shareFlights<Key, Value>(network: NetworkName): ShareFlights<Key, Value> {
  const underWay = { fresh: new Map<Key, Flight<Key, Value>>(), any: new Map<Key, Flight<Key, Value>>() };

  const share: ShareFlights<Key, Value> = async (keys, call, fly) => {
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
    const rides: Ride<Key, Value>[] = [...joined].map(([flight, wanted]) => async (joint) => {
      try {
        return pick(await ride({ network, flight, call: joint, observe: freeOfCharge(call.onReading) }), wanted);
      } catch (error) {
        if (!hadLessTime(error, flight.deadline, call.deadline)) throw error;
        return share(wanted, joint, fly);
      }
    });
    if (missing.length > 0) {
      const flight = takeOff({ flights, keys: missing, call, fly });
      rides.push(async (joint) => pick(await ride({ network, flight, call: joint }), missing));
    }
    return new Map((await allOrNone(call, rides)).flatMap((found) => [...found]));
  };
  return share;
}

type Ride<Key, Value> = (joint: CallOptions) => Promise<ReadonlyMap<Key, Value>>;

/** Once one of them has failed nothing can come of the others: their flights are left. */
async function allOrNone<Key, Value>(
  call: CallOptions,
  rides: readonly Ride<Key, Value>[],
): Promise<ReadonlyMap<Key, Value>[]> {
  if (rides.length < 2) return Promise.all(rides.map((each) => each(call)));
  const all = jointSignal(call.signal);
  try {
    const joint = { ...call, signal: all.signal };
    return await Promise.all(rides.map((each) => each(joint)));
  } catch (error) {
    all.abort(error);
    throw error;
  } finally {
    all.release();
  }
}

function pick<Key, Value>(found: ReadonlyMap<Key, Value>, wanted: readonly Key[]): ReadonlyMap<Key, Value> {
  const picked = new Map<Key, Value>();
  for (const key of wanted) {
    const value = found.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}

interface RideOptions<Key, Value> {
  readonly network: NetworkName;
  readonly flight: Flight<Key, Value>;
  readonly call: CallOptions;
  readonly observe?: ReadingObserver | undefined;
}

async function ride<Key, Value>({
  network,
  flight,
  call,
  observe,
}: RideOptions<Key, Value>): Promise<ReadonlyMap<Key, Value>> {
  const leave = flight.board(observe);
  try {
    return await withinCall(network, call, () => flight.landed);
  } finally {
    leave();
  }
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
