/** What a person has typed: a key, or why it can be none. */
export type ReadKey = { readonly key: string } | { readonly problem: string };

/** What goes into a header, and is no space. */
const possible = /^[\x21-\x7e]+$/;

export function readKey(typed: string): ReadKey {
  const key = typed.trim();
  if (key === '') return { problem: 'Type the key first.' };
  if (!possible.test(key)) return { problem: 'A key has no spaces, and no letters beyond a to z.' };
  return { key };
}
