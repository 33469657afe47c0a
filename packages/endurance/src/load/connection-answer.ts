import { z } from 'zod';

/** Whether two developers are connected, and by what: none where they are not. */
export interface ConnectionAnswer {
  readonly connected: boolean;
  readonly organisations: readonly string[];
}

const answerSchema = z.object({ connected: z.boolean(), organisations: z.array(z.string()).default([]) });

export function toAnswer(value: unknown): ConnectionAnswer {
  return answerSchema.parse(value);
}

export function isSameAnswer(one: ConnectionAnswer, other: ConnectionAnswer): boolean {
  return one.connected === other.connected && one.organisations.join() === other.organisations.join();
}
