import { secretsOf, type Redact } from '@codeties/composition';
import { createRedactor } from '../logging/create-redactor.js';
import type { Settings } from '../settings/settings.js';

/** What takes everything out of a text that must not show up in an answer or a log. Of the API's keys there are only digests. */
export function redactorOf(settings: Settings, upstreams: Settings['upstream']): Redact {
  const digests = settings.apiKeys.map(({ digest }) => digest);
  return createRedactor(secretsOf(settings, upstreams), digests);
}
