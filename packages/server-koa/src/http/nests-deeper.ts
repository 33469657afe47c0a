const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPENING_SQUARE, CLOSING_SQUARE, OPENING_CURLY, CLOSING_CURLY] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Whether arrays and objects stand more than `most` deep in a JSON text. Brackets in strings are characters like any other. */
export function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) {
      isInString = true;
    } else if (code === OPENING_SQUARE || code === OPENING_CURLY) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === CLOSING_SQUARE || code === CLOSING_CURLY) {
      depth -= 1;
    }
  }
  return false;
}
