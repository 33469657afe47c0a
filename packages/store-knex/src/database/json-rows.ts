import type { Engine } from './engine.js';

/** How a statement takes any number of rows as one value, a JSON array. */
export interface JsonRows {
  /** Of an array of arrays: each has its place in `key` and its columns in `value->>0`, `value->>1` and so on. */
  readonly rows: string;
  /** Of an array of texts: each is a `value`. */
  readonly texts: string;
  /**
   * Behind a text to order by: byte by byte. Transactions that lock the same rows take them in this order, or they might wait for
   * each other.
   */
  readonly byBytes: string;
}

export const jsonRows: Readonly<Record<Engine, JsonRows>> = {
  sqlite: { rows: 'json_each(?)', texts: 'json_each(?)', byBytes: 'collate binary' },
  postgres: {
    rows: 'json_array_elements(?::json) with ordinality as rows(value, key)',
    texts: 'json_array_elements_text(?::json) as texts(value)',
    byBytes: 'collate "C"',
  },
};
