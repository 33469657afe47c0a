import type { Pool } from 'undici';
import { ask } from '../load/ask.js';
import type { LaunchedServer } from '../processes/launch-server.js';
import { connectionKinds, warmUpGroups } from './connection-kinds.js';
import { otherKinds } from './other-kinds.js';
import { readVitals } from './read-vitals.js';
import { runSchedule } from './run-schedule.js';
import { sendRequest } from './send-request.js';
import type { SoakBook } from './soak-book.js';
import { describeVitals } from './soak-report.js';
import type { Vitals } from './vitals.js';

const WARM_UP_PART = 0.25;
const MOST_WARM_UP_SECONDS = 60;
/** So often, or more often, the server is looked at: after a stretch of load. */
const LOOKS = 12;
const SHORTEST_STRETCH_SECONDS = 2;
const LONGEST_STRETCH_SECONDS = 10;

export interface HoldLoadOptions {
  /** How long the load is held that counts. */
  readonly seconds: number;
  readonly random: () => number;
  readonly tell: (line: string) => void;
  readonly server: LaunchedServer;
  readonly client: Pool;
  readonly book: SoakBook;
}

/** Warms the server up, and holds the load. Resolves to how the server was, looked at from time to time once it was warm. */
export async function holdLoad({ server, client, book, seconds, random, tell }: HoldLoadOptions): Promise<Vitals[]> {
  for (const developers of warmUpGroups()) {
    const reply = await ask(client, { path: '/connected/group', method: 'POST', body: { developers } });
    if (!reply.isAnswered || reply.status !== 200) throw new Error(`the warming up failed: ${JSON.stringify(reply)}`);
  }
  const kinds = [...connectionKinds(random), ...otherKinds()];
  let isWarm = false;
  const send = sendRequest.bind(undefined, { client, book, isWarm: () => isWarm });
  const warmUp = Math.ceil(Math.min(MOST_WARM_UP_SECONDS, seconds * WARM_UP_PART));
  await runSchedule({ kinds, seconds: warmUp, random, send });
  tell(`warm after ${warmUp} s of load`);
  isWarm = true;
  // What was measured while it got warm does not count.
  await readVitals(server);
  const vitals: Vitals[] = [];
  const stretch = Math.max(SHORTEST_STRETCH_SECONDS, Math.min(LONGEST_STRETCH_SECONDS, Math.floor(seconds / LOOKS)));
  for (let held = 0; held < seconds; held += stretch) {
    await runSchedule({ kinds, seconds: stretch, random, send });
    // Between two stretches, when nothing is due: what a look stops the server for is not its own.
    vitals.push(await readVitals(server));
    const so = `${held + stretch} s of ${seconds}: ${book.answered} answered, ${book.problems.length} problems`;
    tell(`${so}; ${describeVitals(vitals.at(-1))}`);
  }
  return vitals;
}
