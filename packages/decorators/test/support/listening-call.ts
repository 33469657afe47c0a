import type { CallOptions, Reading } from '@codeties/core';

/** A call and what it hears. */
export function listeningCall(): { readonly call: CallOptions; readonly readings: Reading[] } {
  const readings: Reading[] = [];
  return { readings, call: { onReading: (reading) => void readings.push(reading) } };
}
