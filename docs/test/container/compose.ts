import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from '../documents.js';

export const composeText: string = readFileSync(`${root}compose.yaml`, 'utf8');

/** What is at the end of a path of names; undefined where there is nothing. */
export function inCompose(...path: readonly string[]): unknown {
  let found: unknown = parse(composeText, { merge: true });
  for (const name of path) found = isRecord(found) ? found[name] : undefined;
  return found;
}

/** The names of what is there. */
export function namesInCompose(...path: readonly string[]): string[] {
  const found = inCompose(...path);
  return isRecord(found) ? Object.keys(found) : [];
}

/** Variables that the file takes from `.env`, and what it takes where one is not set. */
export function interpolated(): ReadonlyMap<string, string> {
  const found = [...composeText.matchAll(/\$\{(\w+)(?::[-?]([^}]*))?\}/g)];
  return new Map(found.map(([, name = '', otherwise = '']) => [name, otherwise]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
