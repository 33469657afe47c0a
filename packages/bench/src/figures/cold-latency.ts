import { median } from '../measure/median.js';
import { drawChart } from '../picture/draw-chart.js';
import type { Figure, Verdict } from '../report/figure.js';
import { formatNumber } from '../report/format-number.js';
import type { BenchSizes } from './bench-sizes.js';
import type { GroupRun } from './measure-groups.js';
import type { AskedPair } from './measure-pairs.js';

/** Of the time that the round trips take by themselves. */
const TARGET = 1.15;

/** Pairs of a kind, each of which was asked about cold. */
export interface ColdPairs {
  readonly kind: string;
  readonly asked: readonly AskedPair[];
}

export interface ColdLatencyOptions {
  readonly cold: readonly ColdPairs[];
  /** Asked about at the same latency. */
  readonly groups: readonly GroupRun[];
  readonly sizes: BenchSizes;
}

/** How long a cold pair takes beside its round trips, and how that grows with a group. */
export function coldLatency({ cold, groups, sizes }: ColdLatencyOptions): Figure {
  const { latencyMs } = sizes;
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const { kind, asked } of cold.filter((each) => each.asked.length > 0)) {
    const ratio = median(asked.map(({ milliseconds, cost }) => milliseconds / (cost.roundTrips * latencyMs)));
    const trips = median(asked.map(({ cost }) => cost.roundTrips));
    const elapsed = median(asked.map(({ milliseconds }) => milliseconds));
    rows.push([kind, formatNumber(asked.length), formatNumber(trips), formatNumber(elapsed), formatNumber(ratio, 2)]);
    verdicts.push({
      subject: `a cold pair that ${kind}, beside its round trips`,
      target: TARGET,
      isMost: true,
      measured: ratio,
    });
  }
  const byRest = groups.filter(({ organisationsBy }) => organisationsBy === 'rest');
  const ratioOf = ({ milliseconds, cost }: GroupRun): number => milliseconds / (cost.roundTrips * latencyMs);
  const groupRows = byRest.map((run) => [
    formatNumber(run.developers),
    formatNumber(run.cost.github + run.cost.twitter),
    formatNumber(run.cost.roundTrips),
    formatNumber(run.milliseconds),
    formatNumber(ratioOf(run), 2),
  ]);
  const title = `How long a cold group takes at ${latencyMs} ms, by its size`;
  const svg = drawChart({
    title,
    across: { label: 'developers', kind: 'logarithmic' },
    up: { label: `latencies of ${latencyMs} ms`, kind: 'linear' },
    lines: [
      {
        name: 'time it takes',
        points: byRest.map(({ developers, milliseconds }) => [developers, milliseconds / latencyMs]),
      },
      { name: 'round trips it needs', points: byRest.map(({ developers, cost }) => [developers, cost.roundTrips]) },
    ],
  });
  return {
    title: `Cold, with networks that take ${latencyMs} ms`,
    method: [
      `Every answer of a network takes ${latencyMs} ms. Pairs are asked about cold, one after the other, at a server without any cache, and their answers are recorded; the ratio is the median of the pairs' ratios of the time that they took to ${latencyMs} ms for each of their round trips. Groups are those of the section above, once each.`,
    ],
    tables: [
      { headings: ['a cold pair that', 'pairs', 'round trips', 'ms', 'ms ÷ round trips'], rows },
      { headings: ['developers', 'requests', 'round trips', 'ms', 'ms ÷ round trips'], rows: groupRows },
    ],
    verdicts,
    pictures: [{ file: 'group-time.svg', alternative: `${title}, beside the round trips it needs`, svg }],
  };
}
