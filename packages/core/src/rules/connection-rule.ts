import type { Connection } from '../domain/connection.js';
import type { MutualFollow } from '../domain/follow.js';
import type { Organisation } from '../domain/organisation.js';

/** What the evidence allows to say: an answer, or that there is none. */
export type Decision = { readonly isDecided: true; readonly connection: Connection } | { readonly isDecided: false };

/**
 * Who counts as connected. A rule is asked about two developers who share an organisation, and about nobody else: those who share none
 * are not connected, whatever it says. It is pure: the same evidence gives the same answer, whoever asks and whenever.
 *
 * What a register holds are the answers of one rule: it does not say of which. Another rule wants a register of its own.
 */
export interface ConnectionRule {
  /**
   * Whether it can still matter who follows whom, which costs money to find out, for two who share exactly these organisations. Where it
   * cannot, nobody asks, and `decide` is given `not_asked` both ways. Absent, it always can.
   */
  readonly wantsFollows?: ((shared: readonly Organisation[]) => boolean) | undefined;

  /**
   * Decides about two who share these organisations: at least one, each once, sorted by login. A direction that cannot be known is
   * `unknown`; what depends on it has no answer.
   *
   * Beside a `no` the other direction may be `not_asked`, since graphs are asked for mutual follows: a rule to which either direction is
   * enough has no answer for such a pair.
   */
  readonly decide: (shared: readonly Organisation[], follows: MutualFollow) => Decision;
}

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

/** The rule of Codeties itself, which holds where no other is given: see {@link decideConnection}. */
export const mutualFollowAndOrganisation: ConnectionRule = { decide: decideConnection };
