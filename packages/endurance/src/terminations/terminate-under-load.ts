import type { Reply } from '../load/ask.js';
import { runWorkers } from '../load/run-workers.js';
import type { AskedQuestion } from '../kills/compare-records.js';
import type { RecordedQuestion } from '../kills/recorded-question.js';
import type { Exit, LaunchedServer } from '../processes/launch-server.js';
import { watchReadiness, type Readiness } from './watch-readiness.js';

export interface TerminateOptions {
  readonly server: LaunchedServer;
  readonly url: string;
  readonly workers: number;
  readonly next: () => RecordedQuestion;
  /** After how many answers the server is told to end. */
  readonly afterAnswers: number;
  /**
   * Whether clients go elsewhere with the first answer that says it is the last, once it is known that the server is not ready: as behind
   * a balancer. Where they do not, they connect anew until they are refused.
   */
  readonly leave: boolean;
}

export interface Termination {
  readonly exit: Exit;
  readonly readiness: Readiness;
  readonly asked: readonly AskedQuestion[];
  /** What came of the requests that were sent from the signal on. */
  readonly repliesSince: readonly Reply[];
  /** What was not answered with 200, but for connections that were refused. */
  readonly failures: readonly Reply[];
}

/** Tells a server under load to end, and notes what becomes of every request. */
export async function terminateUnderLoad(options: TerminateOptions): Promise<Termination> {
  const { server, url, workers, next, afterAnswers, leave } = options;
  const asked: AskedQuestion[] = [];
  const repliesSince: Reply[] = [];
  const failures: Reply[] = [];
  let isTold = false;
  const readiness = watchReadiness(url);
  await runWorkers({
    url,
    workers,
    next,
    onReply: (question, reply) => {
      const isGood = reply.isAnswered && reply.status === 200;
      asked.push({ question, heard: isGood ? question.expected(reply.body) : undefined });
      if (isTold) repliesSince.push(reply);
      if (!isGood && !isRefused(reply)) failures.push(reply);
      if (isTold || asked.length < afterAnswers) return;
      isTold = server.child.kill('SIGTERM');
    },
    isDone: (reply) => !reply.isAnswered || (leave && readiness.isOver() && reply.headers['connection'] === 'close'),
  });
  const exit = await server.exited;
  return { exit, readiness: await readiness.heard, asked, repliesSince, failures };
}

export function isRefused(reply: Reply): boolean {
  return !reply.isAnswered && reply.code === 'ECONNREFUSED';
}
