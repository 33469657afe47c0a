export const SMALLEST_GROUP = 2;
export const LARGEST_GROUP = 1_000;

const profile = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:github|x|twitter)\.com\/@?([^/?#]+)/i;
const wrapping = /^["'`<([{]+|["'`>)\]}]+$/g;

/** The handles in what somebody pasted, in the order in which they first come, each once however it is written. */
export function readHandles(text: string): string[] {
  const handles = new Map<string, string>();
  for (const word of text.split(/[\s,;|]+/)) {
    const handle = readHandle(word);
    const folded = handle.toLowerCase();
    if (handle !== '' && !handles.has(folded)) handles.set(folded, handle);
  }
  return [...handles.values()];
}

function readHandle(word: string): string {
  const bare = word.replace(wrapping, '');
  const [, name] = profile.exec(bare) ?? [];
  return (name ?? bare).replace(/^@+/, '');
}

/** What is wrong with the size of a group; nothing where it can be asked about. */
export function sizeProblem(count: number): string | undefined {
  if (count < SMALLEST_GROUP) return 'A group takes at least two different developers.';
  if (count > LARGEST_GROUP) return `A group takes at most 1,000 developers: leave out ${count - LARGEST_GROUP}.`;
  return undefined;
}
