import { createSeededWorld, startSandbox, type Sandbox, type World } from '@codeties/sandbox';

/** The fake networks of the figures, and who is on them. */
export interface BenchWorld {
  readonly world: World;
  readonly sandbox: Sandbox;
}

const DEVELOPERS = 10_000;
const FIRST_OF_GROUP = 4_000;
const plenty = { requests: 1_000_000_000 };

/** How the world is made, in words. */
export const WORLD_IN_WORDS =
  'a generated world of 10,000 developers (seed 7) who cluster: neighbours share organisations and follow each other, each follows about 150 accounts, and a few are followed by many';

/** Starts the fake networks: their limits are lifted, but for how many requests GitHub takes at once. */
export async function startBenchWorld(): Promise<BenchWorld> {
  const world = createSeededWorld({ seed: 7, developers: DEVELOPERS, averageFollows: 150 });
  const sandbox = await startSandbox({
    world,
    limits: { githubWithToken: plenty, githubConcurrent: 100, twitter: plenty },
  });
  return { world, sandbox };
}

/** A group of neighbours: a larger one holds the smaller ones. */
export function groupNames(size: number, first: number = FIRST_OF_GROUP): string[] {
  return Array.from({ length: size }, (_, index) => `seeded${String(first + index).padStart(5, '0')}`);
}
