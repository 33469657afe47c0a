import type { Reading } from '../domain/reading.js';
import type { CallOptions } from './call-options.js';

/** The same call, whose readings are also collected here. */
export function collectReadings(call: CallOptions): {
  readonly call: CallOptions;
  readonly readings: readonly Reading[];
} {
  const readings: Reading[] = [];
  const onReading = (reading: Reading): void => {
    readings.push(reading);
    call.onReading?.(reading);
  };
  return { call: { ...call, onReading }, readings };
}
