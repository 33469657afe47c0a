/** What was typed in a terminal, and what it printed. */
export interface Exchange {
  readonly command: string;
  readonly printed: string;
}

/** The commands of a `console` block: lines after a `$`, with those that continue them, and what is printed below. */
export function parseTranscript(text: string): Exchange[] {
  const found: { command: string; printed: string }[] = [];
  let endsWith: string | undefined;
  let continues = false;
  for (const line of text.split('\n')) {
    const last = found.at(-1);
    if (last !== undefined && (continues || endsWith !== undefined)) {
      last.command += `\n${line}`;
    } else if (line.startsWith('$ ')) {
      found.push({ command: line.slice(2), printed: '' });
    } else if (last !== undefined) {
      last.printed += `${line}\n`;
      continue;
    } else if (line.trim() !== '') {
      throw new Error(`No command printed "${line}".`);
    }
    if (endsWith === undefined) endsWith = /<<'?(\w+)'?/.exec(line)?.[1];
    else if (line === endsWith) endsWith = undefined;
    continues = endsWith === undefined && line.endsWith('\\');
  }
  return found.map(({ command, printed }) => ({ command, printed: printed.trim() }));
}

/** The commands of an `sh` block, one a line: what is printed is not told. */
export function parseScript(text: string): string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}
