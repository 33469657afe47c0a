import type { Names } from './read-names.js';
import type { VerdictKind } from './verdict-icon.js';

/** The verdict on two developers, in a sentence. */
export function describeVerdict(kind: VerdictKind, [one, other]: Names): string {
  switch (kind) {
    case 'yes':
      return `${one} and ${other} are connected`;
    case 'no':
      return `${one} and ${other} are not connected`;
    case 'unknown':
      return `It cannot be told whether ${one} and ${other} are connected`;
  }
}
