import { createChainMeter } from './chain-meter.js';
import { createMemoryWatch } from './memory-watch.js';
import { meterUpstreamRequests } from './meter-upstream-requests.js';
import { isAskedQuestion, type AnsweredQuestion, type Listening, type Question } from './questions.js';

/** Tells the process that started this one where it listens, answers its questions, and ends with it. */
export function answerParent(url: string): void {
  const memory = createMemoryWatch();
  const chains = createChainMeter();
  meterUpstreamRequests(chains);
  const answers: Readonly<Record<Question, () => number>> = {
    settled_memory: () => memory.settle(),
    peak_memory: () => memory.peak(),
    longest_chain: () => {
      const longest = chains.longest();
      chains.reset();
      return longest;
    },
    processor_time: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
  };
  process.on('message', (message) => {
    if (isAskedQuestion(message)) tell({ id: message.id, value: answers[message.question]() });
  });
  process.on('disconnect', () => {
    process.exit();
  });
  tell({ url });
}

function tell(message: AnsweredQuestion | Listening): void {
  process.send?.(message);
}
