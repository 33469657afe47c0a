/** What something takes upstream. */
export interface UpstreamCost {
  readonly github: number;
  readonly twitter: number;
  /** Rows that X bills. */
  readonly rows: number;
  /** The longest row of requests of which each was sent only after the one before was answered. */
  readonly roundTrips: number;
}

export const noCost: UpstreamCost = { github: 0, twitter: 0, rows: 0, roundTrips: 0 };

/** One after the other. */
export function addCosts(one: UpstreamCost, other: UpstreamCost): UpstreamCost {
  return {
    github: one.github + other.github,
    twitter: one.twitter + other.twitter,
    rows: one.rows + other.rows,
    roundTrips: one.roundTrips + other.roundTrips,
  };
}

/** So many times the same. */
export function timesCost({ github, twitter, rows, roundTrips }: UpstreamCost, times: number): UpstreamCost {
  return { github: github * times, twitter: twitter * times, rows: rows * times, roundTrips: roundTrips * times };
}
