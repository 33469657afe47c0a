/** What a fake network answers to one request, before any fault has its way with it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many resources the body holds: what X bills. */
  readonly rows: number;
}

/** What a route has to say: the rest of an answer is its network's affair. */
export interface RouteResult {
  readonly status: number;
  /** Sent as JSON; `undefined` sends no body. */
  readonly content?: unknown;
  readonly rows?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to a fake network. */
export interface NetworkRequest {
  readonly method: string;
  /** As the client asked for it, with the scheme and the `Host` it used. */
  readonly url: URL;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What a `POST` brought; `undefined` where that was too long to be read. */
  readonly body: string | undefined;
  /** The address of the client. */
  readonly address: string;
}
