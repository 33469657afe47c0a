import { toHandle, type Handle } from './handle.js';

/** Somebody who is asked about. By default the same handle is the same person in every network. */
export interface Developer {
  /** As the caller typed it, which is how answers speak of them. */
  readonly name: string;
  readonly handle: Handle;
}

/** @throws CodetiesError `invalid_input` for a name that {@link toHandle} refuses. */
export function toDeveloper(name: string): Developer {
  return { name, handle: toHandle(name) };
}
