import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { unreadableFile } from '../unreadable-file.js';

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
    const text = await readFile(path, 'utf8');
    // The mark that some editors begin a file with is no part of the first name.
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!isDemanded && (code === 'ENOENT' || code === 'EISDIR')) return undefined;
    throw unreadableFile(path, error);
  }
}

/** A variable that is empty counts as not set. */
function withoutEmpty(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
