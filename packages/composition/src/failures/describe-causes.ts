import { causesOf } from './causes-of.js';

/** The messages of an error and of what caused it, outermost first. Messages only: nobody knows what else errors carry. */
export function describeCauses(error: unknown): string[] {
  return causesOf(error).map(messageOf);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  if (error.message !== '') return error.message;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
