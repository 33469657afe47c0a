const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text as it may stand in SVG, between tags and in attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}
