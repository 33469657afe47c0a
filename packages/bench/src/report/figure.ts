/** Rows of text under headings. */
export interface Table {
  /** How many of the columns hold words; numbers, which are set to the right, are in those behind. One where it is absent. */
  readonly wordColumns?: number | undefined;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture beside the page. */
export interface Picture {
  /** `group-rows.svg`, say. */
  readonly file: string;
  /** What somebody has to know who cannot see it. */
  readonly alternative: string;
  readonly svg: string;
}

/** What a figure was meant to be, and what it is. */
export interface Verdict {
  /** What was to be reached: `warm realtime beside a constant, on SQLite`. */
  readonly subject: string;
  readonly target: number;
  readonly isMost: boolean;
  readonly measured: number;
  /** Behind the numbers, where they are no ratios: `MB`, say. */
  readonly unit?: string | undefined;
}

/** One thing that was measured, ready to be written down. */
export interface Figure {
  readonly title: string;
  /** How it was measured, a paragraph each. */
  readonly method: readonly string[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly pictures: readonly Picture[];
}
