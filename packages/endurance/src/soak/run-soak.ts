import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '@codeties/store-knex';
import { Pool } from 'undici';
import { fillHistory } from '../databases/fill-history.js';
import { readRecords } from '../databases/read-records.js';
import { pairKey } from '../load/pair.js';
import { launchServer } from '../processes/launch-server.js';
import { LONG_HISTORY } from './connection-kinds.js';
import { growthProblems } from './growth-problems.js';
import { holdLoad } from './hold-load.js';
import { spreadProblems } from './latencies.js';
import { probe } from './read-vitals.js';
import { SoakBook } from './soak-book.js';
import type { SoakResult } from './soak-result.js';

export interface SoakOptions {
  readonly databaseUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How long the load is held that counts; the warming up comes before. */
  readonly seconds: number;
  readonly random: () => number;
  readonly tell: (line: string) => void;
}

const CONNECTIONS = 64;
const LAG_RESOLUTION_MS = 5;

/** Holds a mixed load on a server for a while, and checks what came of it. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const { databaseUrl, environment } = options;
  await fillHistory({ databaseUrl, ...LONG_HISTORY });
  const server = launchServer({ environment, probe });
  try {
    const url = await server.ready();
    const client = new Pool(url, { connections: CONNECTIONS, headersTimeout: 30_000, bodyTimeout: 30_000 });
    const book = new SoakBook();
    const lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
    lag.enable();
    const vitals = await holdLoad({ ...options, server, client, book }).finally(() => client.close());
    const ownLag = Math.max(0, lag.percentile(99) / 1e6 - LAG_RESOLUTION_MS);
    server.child.kill('SIGTERM');
    const exit = await server.exited;
    if (exit.code !== 0)
      book.problems.push(`the server exited with ${exit.signal ?? exit.code ?? 'nothing'}: ${server.log()}`);
    const { problems, ofThoseWhoLeft } = book.checkRecords(await recordsIn(databaseUrl));
    const { answered, left } = book;
    const latencies = book.latencies();
    return {
      ...{ answered, left, latencies, vitals, ofThoseWhoLeft, ownLag },
      recordsDue: book.recordsDue(),
      problems: [...new Set([...book.problems, ...growthProblems(vitals), ...problems])],
      spreads: spreadProblems(latencies),
    };
  } finally {
    await server.end();
  }
}

async function recordsIn(databaseUrl: string): ReturnType<typeof readRecords> {
  const database = openDatabase(databaseUrl);
  try {
    const rows = await readRecords(database);
    return rows.filter(({ key }) => key !== pairKey(LONG_HISTORY.pair));
  } finally {
    await database.destroy();
  }
}
