import { HUES } from './group-model.js';
import type { GraphColours } from './write-svg.js';

/** The colours that the page has at the moment, light or dark. */
export function resolveColours(): GraphColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    surface: colour('--surface'),
    text: colour('--text'),
    quiet: colour('--line-strong'),
    hues: Array.from({ length: HUES }, (_, index) => colour(`--hue-${index + 1}`)),
  };
}
