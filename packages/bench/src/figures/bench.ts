import type { Cores } from '../measure/cores.js';
import type { BenchSizes } from './bench-sizes.js';
import type { Engine } from './engines.js';

/** What every figure is measured with. */
export interface Bench {
  readonly cores: Cores;
  /** SQLite comes first: it keeps what no figure is about. */
  readonly engines: readonly [Engine, ...Engine[]];
  readonly sizes: BenchSizes;
  /** Hears what is being done. */
  readonly tell: (line: string) => void;
}
