import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What the command is asked to do. */
export interface CommandLine {
  readonly githubPort: number;
  readonly xPort: number;
  readonly bitbucketPort: number;
  readonly latency: number;
  /** A generated world instead of the small one. */
  readonly generated: { readonly seed: number; readonly developers: number } | undefined;
  readonly wantsHelp: boolean;
}

type NumberName = 'github-port' | 'x-port' | 'bitbucket-port' | 'developers' | 'seed' | 'latency';

/** What `--help` says. */
export const usage = `Usage: codeties-sandbox [options]

Starts a fake GitHub, a fake X and a fake Bitbucket on 127.0.0.1, with a small world of developers in them.

  --github-port N     the port of the fake GitHub (default: 4001)
  --x-port N          the port of the fake X (default: 4002)
  --bitbucket-port N  the port of the fake Bitbucket (default: 4003)
                      0 is any free port
  --developers N      a generated world of N developers instead of the small one
  --seed N            which generated world: the same seed, the same world (default: 1)
  --latency MS        how long all take before each answer (default: 0)
  --help              this text
`;

const DEFAULT_DEVELOPERS = 1000;
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * Reads the arguments of the command.
 *
 * @throws Error with one clear line where they make no sense.
 */
export function parseCommandLine(parameters: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      'github-port': text,
      'x-port': text,
      'bitbucket-port': text,
      developers: text,
      seed: text,
      latency: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  const number = (name: NumberName, smallest: number, largest: number): number | undefined => {
    const value = values[name];
    if (value === undefined) return undefined;
    const parsed = wholeNumber.safeParse(value);
    if (parsed.success && parsed.data >= smallest && parsed.data <= largest) return parsed.data;
    throw new Error(`--${name} must be a whole number from ${smallest} to ${largest}, not ${value}`);
  };
  const developers = number('developers', 1, 500_000);
  const seed = number('seed', 0, 999_999_999);
  const isGenerated = developers !== undefined || seed !== undefined;
  return {
    githubPort: number('github-port', 0, 65_535) ?? 4001,
    xPort: number('x-port', 0, 65_535) ?? 4002,
    bitbucketPort: number('bitbucket-port', 0, 65_535) ?? 4003,
    latency: number('latency', 0, 3_600_000) ?? 0,
    generated: isGenerated ? { seed: seed ?? 1, developers: developers ?? DEFAULT_DEVELOPERS } : undefined,
    wantsHelp: values.help ?? false,
  };
}
