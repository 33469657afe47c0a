export interface CursorPosition {
  readonly cursor: number;
  readonly count: number;
  /** Indices of the records that differ from the one before, in order. */
  readonly changes: readonly number[];
}

/** Where a key takes the cursor among records; nothing where it is not a key that moves it. */
export function moveCursor(key: string, { cursor, count, changes }: CursorPosition): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, cursor - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, cursor + 1);
    // Up is later, as it is on every slider.
    case 'PageUp':
      return changes.find((index) => index > cursor) ?? last;
    case 'PageDown':
      return changes.findLast((index) => index < cursor) ?? 0;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
