import { cpus, platform } from 'node:os';

/** What the numbers depend on. No name and no path of the machine is among it. */
export interface MachineFacts {
  /** `2026-11-20` */
  readonly date: string;
  readonly platform: string;
  readonly cores: number;
  /** Whether servers and load had cores of their own. */
  readonly isPinned: boolean;
  readonly node: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** How long the run took. */
  readonly seconds: number;
}

export interface FactsOfRun extends Pick<MachineFacts, 'isPinned' | 'sqlite' | 'postgres' | 'seconds'> {
  readonly now: Date;
}

export function machineFacts({ now, ...others }: FactsOfRun): MachineFacts {
  return {
    ...others,
    date: now.toISOString().slice(0, 10),
    platform: platform(),
    // All of the machine's, not only those that this process is bound to.
    cores: cpus().length,
    node: process.versions.node,
  };
}
