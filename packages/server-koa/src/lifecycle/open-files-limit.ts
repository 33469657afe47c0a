import { readFileSync } from 'node:fs';

/** How many files and connections this process may have open; `Infinity` where the system does not say. */
export function openFilesLimit(limits: () => string = ownLimits): number {
  try {
    const [, soft] = /^Max open files +(\d+)/m.exec(limits()) ?? [];
    return soft === undefined ? Infinity : Number(soft);
  } catch {
    // Only Linux has it in a file.
    return Infinity;
  }
}

function ownLimits(): string {
  return readFileSync('/proc/self/limits', 'utf8');
}
