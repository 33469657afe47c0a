import { z } from 'zod';

/** How a server is, once its garbage is collected. */
export interface Vitals {
  /** Bytes that its heap holds. */
  readonly heap: number;
  /** Bytes that the system has given it. */
  readonly resident: number;
  /** What keeps its loop going: sockets, timers and the like. */
  readonly handles: number;
  /** Open files and sockets, where the system tells. */
  readonly files: number;
  /** How long its loop was kept from what was due, in milliseconds, since it was looked at before: at worst, and in 99 of 100 cases. */
  readonly worstLag: number;
  readonly lag99: number;
  /** How much of a core it took meanwhile: 1 is a core's whole time. */
  readonly busy: number;
  /** The longest that a collection of garbage has stopped it meanwhile, in milliseconds. */
  readonly worstCollection: number;
}

export const VITALS_QUESTION = 'vitals';

export const vitalsSchema: z.ZodType<Vitals> = z.object({
  heap: z.number(),
  resident: z.number(),
  handles: z.number(),
  files: z.number(),
  worstLag: z.number(),
  lag99: z.number(),
  busy: z.number(),
  worstCollection: z.number(),
});
