import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';

/** Variables as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface EnvironmentSources {
  readonly environment: Environment;
  readonly folder: string;
  /** A file that has to be there; without it `.env` is read where there is one. */
  readonly file?: string | undefined;
}

/**
 * The environment, and behind it what a file of variables says: what is set in both is as the environment has it.
 *
 * @throws CommandError where the file cannot be read.
 */
export async function readEnvironment({ environment, folder, file }: EnvironmentSources): Promise<Environment> {
  const text = await readText(resolve(folder, file ?? '.env'), file !== undefined);
  return { ...parseEnv(text ?? ''), ...withoutEmpty(environment) };
}

async function readText(path: string, isDemanded: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!isDemanded && (code === 'ENOENT' || code === 'EISDIR')) return undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : `reading it fails with ${String(code)}`;
    throw new CommandError(exitCodes.usage, [`${path} cannot be used: ${why}`], error);
  }
}

/** A variable that is empty counts as not set. */
function withoutEmpty(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
