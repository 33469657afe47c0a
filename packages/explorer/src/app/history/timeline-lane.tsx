import type { VNode } from 'preact';
import type { Span } from './fold-records.js';
import { mergeSpans } from './merge-spans.js';
import type { TimeScale } from './time-scale.js';

export const LANE_HEIGHT = 42;
const BAR_TOP = 20;
const BAR_HEIGHT = 12;

export interface TimelineLaneProps {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly scale: TimeScale;
  /** From the top, counted from 0. */
  readonly row: number;
  readonly isMain?: boolean;
}

/** A name, and below it when it was there. */
export function TimelineLane({ name, spans, scale, row, isMain = false }: TimelineLaneProps): VNode {
  const y = row * LANE_HEIGHT;
  const { recorded } = scale;
  return (
    <g class={isMain ? 'lane lane-main' : 'lane'}>
      <text x={0} y={y + 14}>
        {name}
      </text>
      <rect class="lane-track" x={recorded.x} y={y + BAR_TOP} width={recorded.width} height={BAR_HEIGHT} rx={3} />
      {mergeSpans(spans, (time) => scale.toX(time)).map(({ x, width, isMerged }) => (
        <rect
          key={x}
          class={isMerged ? 'bar bar-merged' : 'bar'}
          x={x}
          y={y + BAR_TOP}
          width={width}
          height={BAR_HEIGHT}
          rx={Math.min(3, width / 2)}
        />
      ))}
    </g>
  );
}
