import type { VNode } from 'preact';
import { formatTime } from './format-time.js';

/** An instant, for people and for machines. */
export function Moment({ time }: { readonly time: string }): VNode {
  return <time dateTime={time}>{formatTime(time)}</time>;
}
