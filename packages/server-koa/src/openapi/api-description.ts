import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { aggregateOperations } from './aggregate-operations.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import { connectionOperations } from './connection-operations.js';
import { limitHeaders, withDoor } from './door-responses.js';
import { gistOperations, shortGistOperations } from './gist-operations.js';
import { groupOperations } from './group-operations.js';
import type { JsonObject } from './json-object.js';
import { repositoryOperations } from './repository-operations.js';
import { schemaComponents } from './schema-components.js';
import { serverOperations } from './server-operations.js';

const manifestSchema = z.object({ version: z.string() });

const summary = `Two developers are connected when they follow each other on X, which its contract still calls twitter, and have
a GitHub organisation in common. GitHub shows public memberships only. What a developer has on GitHub and Bitbucket can
be read too: added up over both, repository by repository, and gist by gist.`;

/** The API as OpenAPI 3.1 describes it: the schemas are those that validate. */
export function apiDescription(options: ApiDescriptionOptions): JsonObject {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { version } = manifestSchema.parse(manifest);
  const security = { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } };
  const paths = {
    ...connectionOperations(options),
    ...groupOperations(options),
    ...aggregateOperations(options),
    ...repositoryOperations(options),
    ...gistOperations(options),
    ...serverOperations(options),
    ...shortGistOperations(options),
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Codeties', version, description: summary, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: [
      { name: 'connections', description: 'Whether two developers are connected, now and before.' },
      { name: 'developers', description: 'What a developer has on several code hosts.' },
      { name: 'repositories', description: 'Repositories of GitHub, read now or saved.' },
      { name: 'gists', description: 'Gists of GitHub.' },
      { name: 'server', description: 'How the server does.' },
    ],
    ...(options.hasApiKeys && { security: [{ apiKey: [] }] }),
    paths: withDoor(paths, options),
    components: { schemas: schemaComponents(), ...limitHeaders(options), ...(options.hasApiKeys && security) },
  };
}
