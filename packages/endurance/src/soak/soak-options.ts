import { parseArgs } from 'node:util';
import { z } from 'zod';
import { engineNames, type EngineName } from '../databases/engines.js';

export interface SoakCommand {
  /** For all engines together. */
  readonly minutes: number;
  readonly engines: readonly EngineName[];
  readonly seed: number;
}

const MOST_MINUTES = 1_440;

const optionsSchema = z.object({
  minutes: z.coerce.number().min(0.1).max(MOST_MINUTES).default(10),
  engine: z.enum([...engineNames, 'both']).default('both'),
  seed: z.coerce.number().int().min(0).default(1),
});

/** @throws Error for options that make no sense. */
export function readSoakOptions(parameters: readonly string[]): SoakCommand {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...parameters], options: { minutes: text, engine: text, seed: text } });
  const { minutes, engine, seed } = optionsSchema.parse(values);
  return { minutes, seed, engines: engine === 'both' ? engineNames : [engine] };
}
