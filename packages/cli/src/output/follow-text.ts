import type { FollowAnswer } from '@codeties/wire';

/** One direction between two developers, as people say it. */
export function followText({ from, to, answer }: FollowAnswer): string {
  switch (answer) {
    case 'yes':
      return `${from} follows ${to}`;
    case 'no':
      return `${from} does not follow ${to}`;
    case 'unknown':
      return `nobody can tell whether ${from} follows ${to}`;
    case 'not asked':
      return `not asked whether ${from} follows ${to}`;
  }
}
