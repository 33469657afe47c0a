import type { GistSeed } from './gist-seed.js';

/** A gist on the fake GitHub, everything about it decided. */
export interface Gist extends Required<GistSeed> {
  /** 32 hexadecimal digits. */
  readonly id: string;
}
