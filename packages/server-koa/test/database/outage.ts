import type { TestServer } from '../support/start-test-server.js';

/** Trouble that a database can be in, and the way out of it. */
export interface Outage {
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
  /** A word of the advice that the log gives. */
  readonly advice: string;
  /** Whether what was recorded can be read meanwhile. */
  readonly isReadable?: boolean;
}

export type OpenOutage = (databaseUrl: string) => Promise<Outage>;

/** Asks again until the server says this status, which it is bound to. */
export async function untilReady(server: Pick<TestServer, 'get'>, status: 200 | 503): Promise<void> {
  while ((await server.get('/_ready')).status !== status);
}
