import picocolors from 'picocolors';

/** Puts texts in colours; or leaves them as they are. */
export type Colours = ReturnType<typeof picocolors.createColors>;

export function createColours(isEnabled: boolean): Colours {
  return picocolors.createColors(isEnabled);
}
