import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../documents.js';

interface Rule {
  readonly isException: boolean;
  readonly matches: RegExp;
}

/** A pattern of `.dockerignore` is about a path and all below it; `**` stands for any folders, also for none. */
function toRule(line: string): Rule {
  const pattern = line.replace(/^!/, '');
  const source = pattern
    .split('**/')
    .map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'))
    .join('(?:.*/)?');
  return { isException: line.startsWith('!'), matches: new RegExp(`^${source}(?:/|$)`) };
}

const rules = readFileSync(join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(toRule);

/** Whether an image's build gets to see a file: the last rule that is about it decides. */
export function isInContext(path: string): boolean {
  return rules.findLast(({ matches }) => matches.test(path))?.isException ?? true;
}

/** The files that a build is given of a clean checkout, from the root. */
export function contextFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return listed.split('\0').filter((path) => path !== '' && isInContext(path) && existsSync(join(root, path)));
}
