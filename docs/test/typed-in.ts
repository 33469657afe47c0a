import { fencedBlocks } from './fenced-blocks.js';
import { parseScript, parseTranscript, type Exchange } from './parse-transcript.js';

/** A command that a page types, and what it prints where the page shows that. */
export interface Typed extends Exchange {
  readonly isShown: boolean;
}

/** What a page types into a terminal, in its order. */
export function typedIn(markdown: string): Typed[] {
  return fencedBlocks(markdown).flatMap(({ language, text }): Typed[] => {
    if (language === 'console') return parseTranscript(text).map((exchange) => ({ ...exchange, isShown: true }));
    if (language !== 'sh') return [];
    return parseScript(text).map((command) => ({ command, printed: '', isShown: false }));
  });
}
