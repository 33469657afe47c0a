import type { NetworkName } from '../network-name.js';
import type { Fault } from './fault.js';
import { faultBehaviours } from './fault-behaviours.js';

/** The faults that are on. */
export interface FaultBook {
  /**
   * Adds a fault. Where several match a request, the one added first happens.
   *
   * @throws RangeError where the network knows no such fault, or a number in it makes no sense.
   */
  add(fault: Fault): void;
  clear(): void;
  /** The faults that are not over, `times` being how often each is still to happen. */
  list(): readonly Fault[];
  /** The fault that happens to this request, counted as having happened. */
  take(request: { readonly network: NetworkName; readonly target: string; readonly page: number }): Fault | undefined;
}

/** A book without faults. */
export function createFaultBook(): FaultBook {
  let entries: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      if (faultBehaviours[fault.kind][fault.network] === undefined) {
        throw new RangeError(`${fault.network} knows no ${fault.kind}`);
      }
      for (const name of ['page', 'times', 'retryAfterSeconds'] as const) {
        const value = fault[name] ?? 1;
        if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number from 1`);
      }
      entries.push({ fault: { ...fault }, left: fault.times ?? Infinity });
    },
    clear: () => {
      entries = [];
    },
    list: () => entries.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    take: ({ network, target, page }) => {
      const entry = entries.find(
        ({ fault }) =>
          fault.network === network &&
          target.includes(fault.path ?? '') &&
          (fault.page === undefined || fault.page === page),
      );
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entries = entries.filter(({ left }) => left > 0);
      return entry.fault;
    },
  };
}
