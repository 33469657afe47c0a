import type { CallOptions, ShareFlights } from '../src/index.js';

export interface FakeFlight {
  readonly keys: readonly string[];
  readonly call: CallOptions;
  land(values?: Record<string, number>): void;
  fail(error: unknown): void;
}

export interface FlightTower {
  readonly fly: Parameters<ShareFlights<string, number>>[2];
  readonly flights: readonly FakeFlight[];
  /** The one that took off as the so-manyth. */
  flight(index: number): FakeFlight;
}

/** Flights that land when the test says so. */
export function createFlightTower(): FlightTower {
  const flights: FakeFlight[] = [];
  return {
    flights,
    flight: (index) => {
      const found = flights[index];
      if (!found) throw new Error(`there is no flight ${index}`);
      return found;
    },
    fly: (keys, call) =>
      new Promise((resolve, reject) => {
        const land = (values = Object.fromEntries(keys.map((key) => [key, key.length]))): void => {
          resolve(new Map(Object.entries(values)));
        };
        flights.push({ keys, call, land, fail: reject });
      }),
  };
}
