import type { AxisKind } from './axis.js';

/** A line of a chart. */
export interface ChartLine {
  readonly name: string;
  /** From left to right. */
  readonly points: readonly (readonly [number, number])[];
}

/** What is to be drawn. */
export interface Chart {
  readonly title: string;
  readonly across: { readonly label: string; readonly kind: AxisKind };
  readonly up: { readonly label: string; readonly kind: AxisKind };
  /** Four at most, each of which looks different. */
  readonly lines: readonly ChartLine[];
}
