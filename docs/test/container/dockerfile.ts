import { readFileSync } from 'node:fs';
import { root } from '../documents.js';

/** One instruction, on one line, as `RUN npm ci`. */
export interface Instruction {
  readonly name: string;
  /** As `--from=build`, without their dashes. */
  readonly flags: Readonly<Record<string, string>>;
  /** What follows the flags. */
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

export const dockerfile: string = readFileSync(`${root}Dockerfile`, 'utf8');

function toInstruction(line: string): Instruction {
  const [, name = '', flags = '', text = ''] = /^(\w+) +((?:--[\w-]+=\S+ +)*)(.*)$/.exec(line) ?? [];
  const named = [...flags.matchAll(/--([\w-]+)=(\S+)/g)].map(([, flag = '', value = '']) => [flag, value] as const);
  return { name, flags: Object.fromEntries(named), text };
}

/** Every instruction of a Dockerfile, by its stages; what stands before the first one is left out. */
export function readStages(text: string): Stage[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/ *\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string; instructions: Instruction[] }[] = [];
  for (const instruction of lines.map(toInstruction)) {
    const name = / AS (\S+)$/.exec(instruction.text)?.[1] ?? 'last';
    if (instruction.name === 'FROM') stages.push({ name, instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** The words of `CMD ["…"]`; none where it is not in that form. */
export function wordsOf(text: string): string[] {
  const list: unknown = /^\[.*\]$/.test(text) ? JSON.parse(text) : [];
  return Array.isArray(list) ? list.map(String) : [];
}

/** The pairs of `ENV A=1 B=2`. */
export function pairsOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
}
