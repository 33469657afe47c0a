import { createSeededPairs, seededName } from '../load/seeded-pairs.js';
import { groupQuestion, realtimeQuestion, type RecordedQuestion } from './recorded-question.js';

/** Asked about in pairs, one crowd after the other: so few in each that what is known of them is soon known. */
const CROWDS = 200;
const CROWD_SIZE = 60;

/** Asked about in groups, each of them in one. */
const GROUPS = 1_000;
const GROUP_SIZE = 10;

/** One question in so many is about a group, while there are any left. */
const QUESTIONS_TO_A_GROUP = 80;

/** How many generated developers the questions are about. */
export const ASKED_DEVELOPERS: number = CROWDS * CROWD_SIZE + GROUPS * GROUP_SIZE;

/** Questions that name no pair twice. They throw a RangeError when there are no more, after some 350,000. */
export function createQuestions(): () => RecordedQuestion {
  const pairs = pairsOfCrowds();
  const groups = groupsOfOthers();
  let given = 0;
  return () => {
    given += 1;
    const group = given % QUESTIONS_TO_A_GROUP === 0 ? groups.next() : undefined;
    if (group?.done === false) return groupQuestion(group.value);
    const pair = pairs.next();
    if (pair.done === true) throw new RangeError('everybody has been asked about');
    return realtimeQuestion(pair.value);
  };
}

function* pairsOfCrowds(): Generator<readonly [string, string], void> {
  for (let crowd = 0; crowd < CROWDS; crowd += 1) {
    yield* createSeededPairs({ first: crowd * CROWD_SIZE, developers: CROWD_SIZE });
  }
}

function* groupsOfOthers(): Generator<readonly string[], void> {
  for (let group = 0; group < GROUPS; group += 1) {
    const first = CROWDS * CROWD_SIZE + group * GROUP_SIZE;
    yield Array.from({ length: GROUP_SIZE }, (_, index) => seededName(first + index));
  }
}
