/** A text of somebody else's as a screen can show it: on one line, and with nothing in it that a terminal obeys. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
