import type { VNode } from 'preact';
import type { Evidence } from '../api/answers.js';
import { Moment } from '../parts/moment.js';
import { oldestReading } from './oldest-reading.js';

/** How fresh an answer is: as fresh as the oldest thing that it rests on. */
export function ReadingTime({ evidence }: { readonly evidence: Evidence }): VNode | null {
  const { time, isCached } = oldestReading(evidence.sources);
  if (time === undefined) return null;
  return (
    <>
      Read on <Moment time={time} />
      {isCached && ', from a cache'}
    </>
  );
}
