import type { VNode } from 'preact';
import type { TimeScale } from './time-scale.js';
import { timeTicks } from './time-ticks.js';

/** As much as the longest label takes. */
const LABEL_WIDTH = 84;

/** Round times below the lanes, in UTC. */
export function TimeAxis({ scale, y }: { readonly scale: TimeScale; readonly y: number }): VNode {
  const { from, until, width } = scale;
  const ticks = timeTicks({ from, until, most: Math.max(2, Math.floor(width / LABEL_WIDTH)) });
  return (
    <g class="axis">
      <line x1={0} x2={width} y1={y} y2={y} />
      {ticks.map(({ time, label }) => {
        const x = scale.toX(time);
        return (
          <g key={time}>
            <line x1={x} x2={x} y1={y} y2={y + 5} />
            <text x={x} y={y + 20} text-anchor={anchorAt(x, width)}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Labels at the edges grow inwards. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < LABEL_WIDTH / 2) return 'start';
  return x > width - LABEL_WIDTH / 2 ? 'end' : 'middle';
}
