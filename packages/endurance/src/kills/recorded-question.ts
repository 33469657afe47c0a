import { z } from 'zod';
import type { Question } from '../load/ask.js';
import { toAnswer, type ConnectionAnswer } from '../load/connection-answer.js';
import { pairKey, pairsOf, realtimePath, type Pair } from '../load/pair.js';

/** What the register is to hold of an answer. */
export type ExpectedRecords = ReadonlyMap<string, ConnectionAnswer>;

/** A question whose answer is recorded for each of its pairs. */
export interface RecordedQuestion extends Question {
  readonly pairs: readonly Pair[];
  /** What a body says of each pair. */
  readonly expected: (body: string) => ExpectedRecords;
}

export function realtimeQuestion(pair: Pair): RecordedQuestion {
  return {
    path: realtimePath(pair),
    pairs: [pair],
    expected: (body) => new Map([[pairKey(pair), toAnswer(JSON.parse(body))]]),
  };
}

const groupSchema = z.object({
  connections: z.array(z.object({ developers: z.tuple([z.string(), z.string()]), organisations: z.array(z.string()) })),
  undecided: z.never().optional(),
});

/** Of a group of whom everybody exists and nobody is protected, so that each pair is decided. */
export function groupQuestion(group: readonly string[]): RecordedQuestion {
  const pairs = pairsOf(group);
  return {
    path: '/connected/group',
    method: 'POST',
    body: { developers: group, register: true },
    pairs,
    expected: (body) => {
      const { connections } = groupSchema.parse(JSON.parse(body));
      const expected = new Map<string, ConnectionAnswer>(
        pairs.map((pair) => [pairKey(pair), { connected: false, organisations: [] }]),
      );
      for (const { developers, organisations } of connections) {
        expected.set(pairKey(developers), { connected: true, organisations });
      }
      return expected;
    },
  };
}
