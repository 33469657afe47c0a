import { setTimeout as pause } from 'node:timers/promises';
import { runWorkers } from '../load/run-workers.js';
import type { LaunchedServer } from '../processes/launch-server.js';
import type { AskedQuestion } from './compare-records.js';
import type { RecordedQuestion } from './recorded-question.js';

export interface LoadUntilKilledOptions {
  readonly server: LaunchedServer;
  readonly url: string;
  readonly workers: number;
  readonly next: () => RecordedQuestion;
  /** How long it goes on answering, from its first answer on, before it is killed. */
  readonly afterMs: number;
}

export interface KilledLoad {
  readonly asked: readonly AskedQuestion[];
  /** Answers that should not have been, before the server was killed. */
  readonly problems: readonly string[];
}

/** Kills a server under load, and tells what was asked and what of it was answered. */
export async function loadUntilKilled(options: LoadUntilKilledOptions): Promise<KilledLoad> {
  const { server, url, workers, next, afterMs } = options;
  const asked: AskedQuestion[] = [];
  const problems: string[] = [];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const loaded = runWorkers({
    url,
    workers,
    next,
    onReply: (question, reply) => {
      begin();
      const isGood = reply.isAnswered && reply.status === 200;
      asked.push({ question, heard: isGood ? question.expected(reply.body) : undefined });
      if (reply.isAnswered && !isGood)
        problems.push(`${question.path} was answered with ${reply.status}: ${reply.body}`);
    },
    isDone: (reply) => !reply.isAnswered,
  });
  await Promise.race([loaded, begun.then(() => pause(afterMs))]);
  await server.end();
  await loaded;
  return { asked, problems };
}
