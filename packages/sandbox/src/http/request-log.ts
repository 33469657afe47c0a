import type { NetworkName } from '../network-name.js';
import { createGauge } from './gauge.js';

/** One request that reached a fake network. */
export interface RequestEntry {
  readonly network: NetworkName;
  readonly method: string;
  /** With the query, as it came. */
  readonly path: string;
  /** 0 while nothing is answered, and for ever where a fault answers nothing. */
  readonly status: number;
  /** How many resources the answer held: what X bills. */
  readonly rows: number;
  /** The `X-Request-Id` that the request came with; absent where it came with none. */
  readonly requestId?: string;
}

/** How much one network was asked, and how much it gave. */
export interface RequestCounts {
  readonly requests: number;
  readonly rows: number;
}

/** What reached the fake networks since the start or the last `reset()`. Requests to `/_sandbox` are not in it. */
export interface RequestLog {
  /** In order of arrival; only the latest 10,000 are kept. */
  readonly entries: readonly RequestEntry[];
  /** Of all requests, however many. */
  readonly counts: Readonly<Record<NetworkName, RequestCounts>>;
  /** The most requests to one network that were under way at once, refused and unanswered ones among them. */
  peak(network: NetworkName): number;
  /** How many requests to one network are under way now. */
  underWay(network: NetworkName): number;
  reset(): void;
}

/** What becomes of a request that has arrived. */
export interface Arrival {
  /** Notes what is answered. */
  answered(answer: { readonly status: number; readonly rows: number }): void;
  /** Notes that the request is over: its answer is sent, or its connection gone. */
  left(): void;
}

/** The writing side of the log. */
export interface RequestRecorder extends RequestLog {
  /** Notes an arrival. */
  arrived(request: Omit<RequestEntry, 'status' | 'rows'>): Arrival;
}

const MOST_ENTRIES = 10_000;

/** An empty log. */
export function createRequestRecorder(): RequestRecorder {
  const none = (): Record<NetworkName, { requests: number; rows: number }> => ({
    github: { requests: 0, rows: 0 },
    twitter: { requests: 0, rows: 0 },
    bitbucket: { requests: 0, rows: 0 },
  });
  let entries: RequestEntry[] = [];
  let counts = none();
  const gauge = createGauge();
  return {
    get entries() {
      return entries.slice(-MOST_ENTRIES);
    },
    get counts() {
      return structuredClone(counts);
    },
    peak: (network) => gauge.peak(network),
    underWay: (network) => gauge.level(network),
    reset: () => {
      entries = [];
      counts = none();
      gauge.reset();
    },
    arrived: (request) => {
      const entry = { ...request, status: 0, rows: 0 };
      const { [request.network]: count } = counts;
      entries.push(entry);
      // Trimmed rarely, so that a long run does not copy the list for every request.
      if (entries.length >= 2 * MOST_ENTRIES) entries = entries.slice(-MOST_ENTRIES);
      count.requests += 1;
      gauge.enter(request.network);
      return {
        answered: ({ status, rows }) => {
          entry.status = status;
          entry.rows = rows;
          count.rows += rows;
        },
        left: () => {
          gauge.leave(request.network);
        },
      };
    },
  };
}
