import { setTimeout as pause } from 'node:timers/promises';
import { launchServer } from '../processes/launch-server.js';
import { compareRecords, strayRecords, type AskedQuestion, type Comparison } from './compare-records.js';
import { createQuestions } from './create-questions.js';
import { inspectDatabase } from './inspect-database.js';
import { loadUntilKilled } from './load-until-killed.js';
import { readRegister } from './read-register.js';

export interface SurviveKillsOptions {
  readonly databaseUrl: string;
  /** The server's settings. */
  readonly environment: Readonly<Record<string, string>>;
  readonly times: number;
  readonly random: () => number;
  /** Hears of each kill. */
  readonly tell: (line: string) => void;
}

const WORKERS = 16;

/** One kill in so many comes while the server starts, the others under load. */
const KILLS_TO_A_START = 6;
const LONGEST_START_MS = 1_200;
const LONGEST_LOAD_MS = 500;

/**
 * Kills a server at random moments, so many times, and starts it again on the same database. After each start, what was asked in
 * the round before is looked up through the server and in the database; at the end all of it is.
 */
export async function surviveKills(options: SurviveKillsOptions): Promise<Comparison> {
  const { databaseUrl, environment, times, random, tell } = options;
  const next = createQuestions();
  const problems: string[] = [];
  const all: AskedQuestion[] = [];
  let last: readonly AskedQuestion[] = [];
  const check = async (url: string): Promise<void> => {
    const pairs = last.flatMap(({ question }) => question.pairs);
    const { records, problems: findings } = await inspectDatabase(databaseUrl);
    problems.push(...findings, ...compareRecords(last, records).problems);
    problems.push(...compareRecords(last, await readRegister(url, pairs)).problems);
  };
  for (let kill = 1; kill <= times; kill += 1) {
    const server = launchServer({ environment });
    try {
      if (random() < 1 / KILLS_TO_A_START) {
        const afterMs = random() * LONGEST_START_MS;
        await Promise.race([server.exited, pause(afterMs)]);
        tell(`kill ${kill} of ${times}: ${Math.round(afterMs)} ms after it was started`);
        continue;
      }
      const url = await server.ready();
      await check(url);
      const afterMs = random() * LONGEST_LOAD_MS;
      const load = await loadUntilKilled({ server, url, workers: WORKERS, next, afterMs });
      problems.push(...load.problems);
      last = load.asked;
      all.push(...last);
      const answered = last.filter(({ heard }) => heard !== undefined).length;
      tell(
        `kill ${kill} of ${times}: after ${Math.round(afterMs)} ms of answers, ${answered} of ${last.length} requests answered`,
      );
    } finally {
      await server.end();
    }
  }
  const survivor = launchServer({ environment });
  try {
    await check(await survivor.ready());
    const { records } = await inspectDatabase(databaseUrl);
    const { problems: found, ...counts } = compareRecords(all, records);
    return { ...counts, problems: [...new Set([...problems, ...found, ...strayRecords(all, records)])] };
  } finally {
    await survivor.end();
  }
}
