import { z } from 'zod';
import { explained, type Explained } from './explained.js';

/** What went wrong, or is not known. */
export interface ErrorsAnswer extends Explained {
  /** A sentence for each thing. */
  readonly errors: readonly string[];
}

/** What went wrong, or is not known. */
export const errorsSchema: z.ZodType<ErrorsAnswer> = z.object({
  errors: z.array(z.string()).min(1).describe('A sentence for each thing that is wrong.'),
  ...explained,
});
