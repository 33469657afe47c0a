import { once } from 'node:events';
import type { LaunchedServer } from '../processes/launch-server.js';
import { VITALS_QUESTION, vitalsSchema, type Vitals } from './vitals.js';

/** Where the module is that a server has to be launched with. */
export const probe: URL = new URL('../../dist/soak/probe.js', import.meta.url);

/** Asks a server's probe how it is. One question at a time. */
export async function readVitals({ child, exited }: LaunchedServer): Promise<Vitals> {
  const told = once(child, 'message').then(([message]: unknown[]) => message);
  child.send(VITALS_QUESTION);
  const tooEarly = exited.then((): never => {
    throw new Error('the server has ended');
  });
  const message = await Promise.race([told, tooEarly]);
  return vitalsSchema.parse(message);
}
