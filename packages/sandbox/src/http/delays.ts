import type { ServerResponse } from 'node:http';
import { networkNames, type NetworkName } from '../network-name.js';

/** How long each fake network takes before it answers, in milliseconds. */
export interface Latencies {
  readonly current: Readonly<Record<NetworkName, number>>;
  /** Of one network, or of all. */
  set(milliseconds: number, network?: NetworkName): void;
}

const LONGEST = 3_600_000;

/** No latency anywhere yet. */
export function createLatencies(): Latencies {
  const current = { github: 0, twitter: 0, bitbucket: 0 };
  return {
    current,
    set: (milliseconds, network) => {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST)) {
        throw new RangeError(`milliseconds must be from 0 to ${LONGEST}, not ${milliseconds}`);
      }
      for (const name of network === undefined ? networkNames : [network]) current[name] = milliseconds;
    },
  };
}

/** Calls `act` after so many milliseconds (at once for 0), unless the client has gone by then. */
export function actAfter(milliseconds: number, response: ServerResponse, act: () => void): void {
  if (milliseconds === 0) {
    act();
    return;
  }
  const timer = setTimeout(act, milliseconds);
  response.once('close', () => {
    clearTimeout(timer);
  });
}
