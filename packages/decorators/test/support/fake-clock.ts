import type { Clock } from '@codeties/core';

export interface FakeClock extends Clock {
  /** Lets so much time pass. */
  pass(ms: number): void;
}

/** The system's clock, put forward by the test. */
export function createFakeClock(): FakeClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    pass: (ms) => {
      ahead += ms;
    },
  };
}
