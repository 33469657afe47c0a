import type { VNode } from 'preact';
import { grouped } from '../parts/counted.js';

export interface PagerProps {
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Leafs through a table, whose newest rows come first. */
export function Pager({ page, pages, onPage }: PagerProps): VNode {
  const turn = (label: string, target: number): VNode => (
    <button
      type="button"
      class="quiet"
      disabled={target < 0 || target >= pages || target === page}
      onClick={() => {
        onPage(target);
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="actions pager" role="group" aria-label="Pages of the table">
      {turn('Newest', 0)}
      {turn('Newer', page - 1)}
      <span role="status">
        Page {grouped(page + 1)} of {grouped(pages)}
      </span>
      {turn('Older', page + 1)}
      {turn('Oldest', pages - 1)}
    </div>
  );
}
