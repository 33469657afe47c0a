import { helpOf } from './help-of.js';
import { nearestOf } from './nearest-of.js';
import type { UsageMistake } from './usage-mistake.js';

/** What is wrong with these words, what was probably meant, and where to read on. */
export async function explainMistake({ message }: UsageMistake, words: readonly string[]): Promise<string[]> {
  const commands = matchesOf(await helpOf(), /^ {2}codeties ([a-z]+) /gm);
  const command = words.find((word) => commands.includes(word));
  const sentence =
    (await explainUnknown(message, { words, command, commands })) ?? (await explainTooFew(message, command));
  return [sentence ?? tidy(message), `see codeties ${command === undefined ? '' : `${command} `}--help`];
}

interface Known {
  readonly words: readonly string[];
  readonly command: string | undefined;
  readonly commands: readonly string[];
}

/** Absent where nothing unknown is what is wrong. */
async function explainUnknown(message: string, { words, command, commands }: Known): Promise<string | undefined> {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/.exec(message)?.[1]?.split(', ')[0];
  if (unknown === undefined) return undefined;
  const option = words.find((word) => isOption(word, unknown));
  if (option !== undefined) {
    const meant = nearestOf(`--${unknown}`, matchesOf(await helpOf(command), /(--[a-z-]+)/g));
    return `there is no option ${option.split('=')[0] ?? option}${didYouMean(meant)}`;
  }
  if (command !== undefined) return `${command} takes no ${JSON.stringify(unknown)} beside what it was given`;
  return `there is no command ${JSON.stringify(unknown)}${didYouMean(nearestOf(unknown, commands))}`;
}

/** Absent where nothing is missing. */
async function explainTooFew(message: string, command: string | undefined): Promise<string | undefined> {
  const [, given, needed] = /^Not enough non-option arguments: got (\d+), need at least (\d+)$/.exec(message) ?? [];
  if (given === undefined || needed === undefined) return undefined;
  const [usage = 'codeties <command>'] = matchesOf(await helpOf(command), /^(codeties .*)$/gm);
  return `it is ${usage}, and ${given} of ${needed} ${given === '1' ? 'was' : 'were'} given`;
}

/** Whether an unknown name was given by this word: in full, or as one of the letters behind a hyphen. */
function isOption(word: string, unknown: string): boolean {
  const [, hyphens, name] = /^(--?)([^-=][^=]*)/.exec(word) ?? [];
  if (name === undefined) return false;
  return name === unknown || (hyphens === '-' && unknown.length === 1 && name.includes(unknown));
}

function tidy(message: string): string {
  return message
    .replace(/^Invalid values:/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `: did you mean ${meant}?`;
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, word = '']) => word))];
}
