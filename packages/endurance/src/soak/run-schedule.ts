import { setTimeout as pause } from 'node:timers/promises';
import type { SoakKind } from './soak-request.js';

export interface ScheduleOptions {
  readonly kinds: readonly SoakKind[];
  readonly seconds: number;
  readonly random: () => number;
  /** Sends one. It was due at that time, be it late by now. */
  readonly send: (kind: SoakKind, due: number) => Promise<void>;
}

/** With so many under way the server has come to a stop, and more would tell nothing. */
const MOST_UNDER_WAY = 2_000;

/**
 * Sends requests at a constant rate, whatever becomes of those before: a server that is slow is not asked less. In each second
 * every kind comes as often as it should, in an order left to chance.
 */
export async function runSchedule({ kinds, seconds, random, send }: ScheduleOptions): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const mix = kinds.flatMap((kind) => Array.from({ length: kind.perSecond }, () => kind));
  const start = performance.now();
  for (let second = 0; second < seconds; second += 1) {
    for (const [place, kind] of shuffled(mix, random).entries()) {
      const due = start + (second + place / mix.length) * 1_000;
      const early = due - performance.now();
      if (early > 0) await pause(early);
      if (underWay.size > MOST_UNDER_WAY) throw new Error(`${underWay.size} requests wait for an answer`);
      const sent = send(kind, due).finally(() => underWay.delete(sent));
      underWay.add(sent);
    }
  }
  await Promise.all(underWay);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
