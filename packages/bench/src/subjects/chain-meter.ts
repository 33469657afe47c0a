/** Finds out how often requests had to wait for the answers to others. */
export interface ChainMeter {
  /** Notes that a request is made. */
  started(request: object): void;
  /** Notes that it is answered, or has failed. */
  ended(request: object): void;
  /** The length of the longest row of which each was made only after the one before had ended. */
  longest(): number;
  /** Begins anew. */
  reset(): void;
}

/**
 * A meter that has seen nothing yet. Who waited for whom cannot be seen from here, only who might have: so the row it finds
 * is never too short, and waiting for one's turn counts like waiting for an answer.
 */
export function createChainMeter(): ChainMeter {
  let places = new Map<object, number>();
  let longestEnded = 0;
  let longest = 0;
  return {
    started: (request) => {
      const place = longestEnded + 1;
      places.set(request, place);
      longest = Math.max(longest, place);
    },
    ended: (request) => {
      longestEnded = Math.max(longestEnded, places.get(request) ?? 0);
      places.delete(request);
    },
    longest: () => longest,
    reset: () => {
      places = new Map();
      longestEnded = 0;
      longest = 0;
    },
  };
}
