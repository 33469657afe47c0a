import { isSameAnswer, type ConnectionAnswer } from '../load/connection-answer.js';
import { pairKey } from '../load/pair.js';
import type { ExpectedRecords, RecordedQuestion } from './recorded-question.js';

/** A question, and what the register is to hold of the answer that its client received, where it received one. */
export interface AskedQuestion {
  readonly question: RecordedQuestion;
  readonly heard: ExpectedRecords | undefined;
}

/** What the register holds of each pair. */
export type Records = ReadonlyMap<string, readonly ConnectionAnswer[]>;

export interface Comparison {
  /** Answers that clients received: of a group one for each pair. */
  readonly received: number;
  /** Those of them that the register holds once, as they were received. */
  readonly recordedOnce: number;
  /** Answers in the register that no client received. */
  readonly neverReceived: number;
  /** A sentence for whatever is not as it must be. */
  readonly problems: readonly string[];
}

/** Holds what was received against what was recorded. No pair may be in two of the questions. */
export function compareRecords(asked: readonly AskedQuestion[], records: Records): Comparison {
  const problems: string[] = [];
  let [received, recordedOnce, neverReceived] = [0, 0, 0];
  for (const { question, heard } of asked) {
    const found = question.pairs.map((pair) => ({ key: pairKey(pair), answers: records.get(pairKey(pair)) ?? [] }));
    for (const { key, answers } of found) {
      if (answers.length > 1) problems.push(`${key} was asked about once, and is recorded ${answers.length} times`);
      const [answer] = answers;
      const expected = heard?.get(key);
      if (expected === undefined) {
        neverReceived += answers.length;
        continue;
      }
      received += 1;
      if (answer === undefined) problems.push(`${key} was answered, and is not recorded`);
      else if (!isSameAnswer(answer, expected)) problems.push(`${key} is recorded otherwise than it was answered`);
      else if (answers.length === 1) recordedOnce += 1;
    }
    const recorded = found.filter(({ answers }) => answers.length > 0).length;
    if (recorded > 0 && recorded < found.length) {
      problems.push(`of a group of ${found.length} pairs only ${recorded} are recorded`);
    }
  }
  return { received, recordedOnce, neverReceived, problems };
}

/** What is recorded of pairs that nobody asked about. */
export function strayRecords(asked: readonly AskedQuestion[], records: Records): string[] {
  const known = new Set(asked.flatMap(({ question }) => question.pairs.map(pairKey)));
  return [...records.keys()].filter((key) => !known.has(key)).map((key) => `nobody asked about ${key}`);
}
