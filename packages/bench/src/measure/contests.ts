import { contest, type Contestant, type ContestOptions, type Performance } from './contest.js';
import type { Subject } from './launch-subject.js';
import { median } from './median.js';

/** A server that is started for a contest, and what it is asked. */
export interface Entrant {
  readonly launch: () => Promise<Subject>;
  /** Several lists are several contestants: the same server, asked for different things. */
  readonly paths: readonly (readonly string[])[];
}

export interface ContestsOptions extends ContestOptions {
  readonly launches: number;
}

/**
 * Contests one after the other, each between processes of its own, which are started in turn in this order and in the reverse: where the
 * system puts a process makes a difference that is not its program's. The performances are those of all contests together, in the order of
 * the entrants and their paths.
 */
export async function contests(entrants: readonly Entrant[], options: ContestsOptions): Promise<Performance[]> {
  const held: Performance[][] = [];
  for (let launch = 0; launch < options.launches; launch += 1) held.push(await holdContest(entrants, launch, options));
  const [first = []] = held;
  return first.map((_, contestant) => together(held.flatMap((performances) => performances[contestant] ?? [])));
}

async function holdContest(
  entrants: readonly Entrant[],
  launch: number,
  options: ContestsOptions,
): Promise<Performance[]> {
  const order = launch % 2 === 0 ? [...entrants.keys()] : [...entrants.keys()].reverse();
  const subjects = new Map<number, Subject>();
  try {
    for (const place of order) {
      const subject = await entrants[place]?.launch();
      if (subject) subjects.set(place, subject);
    }
    const contestants = entrants.flatMap(({ paths }, place): Contestant[] => {
      const subject = subjects.get(place);
      return subject ? paths.map((each) => ({ subject, paths: each })) : [];
    });
    return await contest(contestants, options);
  } finally {
    await Promise.all([...subjects.values()].map((subject) => subject.close()));
  }
}

function together(performances: readonly Performance[]): Performance {
  return {
    rates: performances.flatMap(({ rates }) => rates),
    busy: median(performances.map(({ busy }) => busy)),
    answered: performances.reduce((sum, { answered }) => sum + answered, 0),
  };
}
