import { parseArgs } from 'node:util';
import { z } from 'zod';
import { engineNames, type EngineName } from '../databases/engines.js';

export interface SoakCommand {
  /** For all engines together. */
  readonly minutes: number;
  readonly engines: readonly EngineName[];
  readonly seed: number;
  /** Whether times that are too far apart fail it, too. */
  readonly isStrict: boolean;
}

const MOST_MINUTES = 1_440;

const optionsSchema = z.object({
  minutes: z.coerce.number().min(0.1).max(MOST_MINUTES).default(10),
  engine: z.enum([...engineNames, 'both']).default('both'),
  seed: z.coerce.number().int().min(0).default(1),
  strict: z.boolean().default(false),
});

/** @throws Error for options that make no sense. */
export function readSoakOptions(parameters: readonly string[]): SoakCommand {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { minutes: text, engine: text, seed: text, strict: flag };
  const { values } = parseArgs({ args: [...parameters], options });
  const { minutes, engine, seed, strict } = optionsSchema.parse(values);
  return { minutes, seed, isStrict: strict, engines: engine === 'both' ? engineNames : [engine] };
}
