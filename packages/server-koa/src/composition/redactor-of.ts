import { createRedactor, type Redact } from '../logging/create-redactor.js';
import type { Settings } from '../settings/settings.js';
import { secretsOf } from './secrets-of.js';

/** What takes everything out of a text that must not show up in an answer or a log. */
export function redactorOf(settings: Settings, upstreams: Settings['upstream']): Redact {
  const digests = settings.apiKeys.map(({ digest }) => digest);
  return createRedactor(secretsOf(settings, upstreams), digests);
}
