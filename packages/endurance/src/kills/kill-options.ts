import { parseArgs } from 'node:util';
import { z } from 'zod';
import { engineNames, type EngineName } from '../databases/engines.js';

export interface KillOptions {
  readonly times: number;
  readonly engines: readonly EngineName[];
  readonly seed: number;
}

const MOST_TIMES = 10_000;

const optionsSchema = z.object({
  times: z.coerce.number().int().min(1).max(MOST_TIMES).default(50),
  engine: z.enum([...engineNames, 'both']).default('both'),
  seed: z.coerce.number().int().min(0).optional(),
});

/** @throws Error for options that make no sense. */
export function readKillOptions(parameters: readonly string[]): KillOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...parameters], options: { times: text, engine: text, seed: text } });
  const { times, engine, seed = Date.now() % 1_000_000 } = optionsSchema.parse(values);
  return { times, seed, engines: engine === 'both' ? engineNames : [engine] };
}
