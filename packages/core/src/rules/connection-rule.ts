import type { Connection } from '../domain/connection.js';
import type { MutualFollow } from '../domain/follow.js';
import type { Organisation } from '../domain/organisation.js';

/** What the evidence allows to say: an answer, or that there is none. */
export type Decision = { readonly isDecided: true; readonly connection: Connection } | { readonly isDecided: false };

/** Two developers are connected when they share an organisation and follow each other. */
export function decideConnection(shared: readonly Organisation[], follows: MutualFollow): Decision {
  const answers = [follows.forward.answer, follows.backward.answer];
  if (shared.length === 0 || answers.includes('no')) return { isDecided: true, connection: { connected: false } };
  if (answers.some((answer) => answer !== 'yes')) return { isDecided: false };
  return {
    isDecided: true,
    connection: { connected: true, organisations: shared.map((organisation) => organisation.login) },
  };
}
