import { createGraphLayout } from './graph-layout.js';
import type { GraphModel } from './group-model.js';
import type { Point } from './point.js';

/** A place for each node at once, for where nobody watches. */
export function layOut(model: GraphModel): readonly Point[] {
  const layout = createGraphLayout(model, { width: 1_000, height: 700 });
  while (layout.step());
  return layout.positions();
}
