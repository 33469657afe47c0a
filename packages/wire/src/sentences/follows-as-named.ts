import { toHandle, type Evidence, type Follow, type Handle } from '@codeties/core';

/** One direction between two developers, under the names the caller gave them. */
export interface NamedFollow {
  readonly from: string;
  readonly to: string;
  readonly follow: Follow;
  /** The caller's names of these accounts, in the caller's order. */
  readonly namesOf: (accounts: readonly Handle[]) => string[];
}

/** Both directions: the first developer named comes first, whichever of them sorts first in the pair. */
export function followsAsNamed(
  { pair, follows }: Pick<Evidence, 'pair' | 'follows'>,
  names: readonly [string, string],
): readonly [NamedFollow, NamedFollow] {
  const [one, other] = names;
  const isInOrder = toHandle(one) === pair.first;
  const namesOf = (accounts: readonly Handle[]): string[] => names.filter((name) => accounts.includes(toHandle(name)));
  return [
    { from: one, to: other, follow: isInOrder ? follows.forward : follows.backward, namesOf },
    { from: other, to: one, follow: isInOrder ? follows.backward : follows.forward, namesOf },
  ];
}
