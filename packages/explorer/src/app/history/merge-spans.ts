import type { Span } from './fold-records.js';

/** What is drawn of a lane, in pixels. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Whether it stands for several spans, with gaps that are too small to be seen. */
  readonly isMerged: boolean;
}

/** As wide as something has to be to be seen. */
export const NARROWEST = 7;

/** Turns spans, oldest first, into bars; those less than a pixel apart become one, so that a lane never has more bars than pixels. */
export function mergeSpans(spans: readonly Span[], toX: (time: number) => number): readonly Bar[] {
  const bars: Bar[] = [];
  for (const span of spans) {
    const x = toX(span.from);
    // The last record is worth a mark of its own.
    const right = span.isOpen ? toX(span.until) + NARROWEST : Math.max(toX(span.until), x + NARROWEST);
    const last = bars.at(-1);
    if (last === undefined || x - (last.x + last.width) >= 1) {
      bars.push({ x, width: right - x, isMerged: false });
    } else {
      bars[bars.length - 1] = { x: last.x, width: Math.max(last.width, right - last.x), isMerged: true };
    }
  }
  return bars;
}
