import { CodetiesError } from '../src/index.js';

/** The code of the error of ours that a promise rejects with; otherwise what became of it. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return error instanceof CodetiesError ? error.code : String(error);
  }
}
