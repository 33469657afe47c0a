import type { Subject } from './launch-subject.js';
import { load, type Load } from './load.js';
import { median } from './median.js';

/** A server in a contest, and what it is asked. */
export interface Contestant {
  readonly subject: Subject;
  readonly paths: readonly string[];
}

export interface ContestOptions {
  readonly rounds: number;
  readonly connections: number;
  /** How long one turn takes, roughly, and how long a contestant warms up before its first. */
  readonly turnSeconds: number;
}

/** How a contestant did. */
export interface Performance {
  /** Answers a second, round by round. */
  readonly rates: readonly number[];
  /** How much of a core its process took in a round, in the middle: 1 is a core's whole time. */
  readonly busy: number;
  /** How many answers it gave, while it warmed up too. */
  readonly answered: number;
}

/** So few that a slow server is through with them soon. */
const FIRST_REQUESTS = 500;

/** Every turn of the warming up is so much of a real one: the faster the server gets, the more it is asked. */
const WARM_UP_SHARE = 0.25;

/**
 * Measures servers in turn, A B A B …, so that whatever the machine does beside comes upon all of them. The answers are in their order.
 *
 * @throws Error where anything but a good answer comes.
 */
export async function contest(contestants: readonly Contestant[], options: ContestOptions): Promise<Performance[]> {
  const players = contestants.map((contestant) => new Player(contestant, options));
  for (const player of players) await player.warmUp();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const player of players) await player.takeTurn();
  }
  return players.map((player) => player.performance());
}

class Player {
  readonly #contestant: Contestant;
  readonly #options: ContestOptions;
  readonly #rates: number[] = [];
  readonly #busy: number[] = [];
  #answered = 0;
  #perSecond = 0;

  constructor(contestant: Contestant, options: ContestOptions) {
    this.#contestant = contestant;
    this.#options = options;
  }

  async warmUp(): Promise<void> {
    const { turnSeconds } = this.#options;
    const start = performance.now();
    let requests = FIRST_REQUESTS;
    while (performance.now() - start < turnSeconds * 1_000) {
      await this.#ask(requests);
      requests = this.#perSecond * turnSeconds * WARM_UP_SHARE;
    }
  }

  async takeTurn(): Promise<void> {
    const { subject } = this.#contestant;
    const before = await subject.ask('processor_time');
    const start = performance.now();
    const { perSecond } = await this.#ask(this.#perSecond * this.#options.turnSeconds);
    const elapsed = performance.now() - start;
    this.#busy.push(((await subject.ask('processor_time')) - before) / elapsed);
    this.#rates.push(perSecond);
  }

  performance(): Performance {
    return { rates: this.#rates, busy: median(this.#busy), answered: this.#answered };
  }

  async #ask(requests: number): Promise<Load> {
    const { subject, paths } = this.#contestant;
    const { connections } = this.#options;
    const result = await load({ url: subject.url, paths, connections, requests: Math.ceil(requests) });
    if (result.failed > 0) throw new Error(`${result.failed} requests failed of ${result.failed + result.answered}`);
    this.#answered += result.answered;
    this.#perSecond = result.perSecond;
    return result;
  }
}
