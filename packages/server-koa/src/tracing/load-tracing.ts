import { StartError } from '../lifecycle/start-error.js';
import { createTracing } from './create-tracing.js';
import type { Tracing } from './tracing.js';

/**
 * Tracing by OpenTelemetry, which is loaded only here: nobody who does without carries it along.
 *
 * @throws StartError where it is not installed.
 */
export async function loadTracing(): Promise<Tracing> {
  try {
    return createTracing(await import('@opentelemetry/api'));
  } catch (cause) {
    throw new StartError(
      'TRACING=true wants @opentelemetry/api, which cannot be loaded: npm install @opentelemetry/api',
      {
        cause,
      },
    );
  }
}
