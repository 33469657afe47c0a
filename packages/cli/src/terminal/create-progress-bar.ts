import { widthOf, type TerminalOutput } from './terminal.js';

/** A line at the bottom of a screen that is written again and again. */
export interface ProgressBar {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const USUAL_WIDTH = 80;
const TO_START_AND_CLEAR = '\r\u001B[K';

export function createProgressBar(stream: TerminalOutput): ProgressBar {
  let isShown = false;
  return {
    show: (text) => {
      isShown = true;
      // A line that is wrapped could not be taken back.
      const width = widthOf(stream, USUAL_WIDTH) - 1;
      stream.write(TO_START_AND_CLEAR + text.slice(0, width));
    },
    clear: () => {
      if (isShown) stream.write(TO_START_AND_CLEAR);
      isShown = false;
    },
  };
}
