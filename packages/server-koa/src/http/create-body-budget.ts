import { refusals } from '../access/refusals.js';
import { OverloadError } from './overload-error.js';

const RETRY_AFTER_SECONDS = 1;

/** What one body takes of a budget. */
export interface BodyShare {
  /** @throws OverloadError where there is no room for so many bytes more; it then takes none of them. */
  take(bytes: number): void;
  /** Gives back all that it took. */
  release(): void;
}

export interface BodyBudget {
  /** Bytes that are taken now. */
  readonly taken: number;
  share(): BodyShare;
}

/** Bounds the bytes of bodies that are held at a time, whoever sends them and on however many connections. */
export function createBodyBudget(mostBytes: number): BodyBudget {
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    share: () => {
      let own = 0;
      return {
        take: (bytes) => {
          if (taken + bytes > mostBytes) throw new OverloadError(refusals.tooManyBodies, RETRY_AFTER_SECONDS);
          taken += bytes;
          own += bytes;
        },
        release: () => {
          taken -= own;
          own = 0;
        },
      };
    },
  };
}
