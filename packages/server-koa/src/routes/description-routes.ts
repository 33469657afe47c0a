import { lazily } from '../http/lazily.js';
import { JSON_TYPE } from '../http/send.js';
import type { ApiDescriptionOptions } from '../openapi/api-description-options.js';
import type { JsonObject } from '../openapi/json-object.js';
import type { AppRoute } from './app-route.js';

/** `GET /openapi.json` and `GET /api.definition.yaml`: one description, built once and when it is first asked for. */
export function descriptionRoutes(options: ApiDescriptionOptions): readonly AppRoute[] {
  const description = lazily(() => describe(options));
  const json = lazily(async () => JSON.stringify(await description()));
  const yaml = lazily(async () => {
    const { stringify } = await import('yaml');
    return stringify(await description(), { aliasDuplicateObjects: false });
  });
  return [
    documentRoute({ name: 'openapi.json', path: '/openapi.json', type: JSON_TYPE, text: json }),
    documentRoute({
      name: 'api.definition.yaml',
      path: '/api.definition.yaml',
      type: 'application/yaml; charset=utf-8',
      text: yaml,
    }),
  ];
}

interface DocumentOptions {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly text: () => Promise<string>;
}

function documentRoute({ name, path, type, text }: DocumentOptions): AppRoute {
  return {
    name,
    path,
    apiPath: path,
    get: async (context) => {
      const body = await text();
      context.set('Content-Type', type);
      context.body = body;
    },
  };
}

async function describe(options: ApiDescriptionOptions): Promise<JsonObject> {
  const { apiDescription } = await import('../openapi/api-description.js');
  return apiDescription(options);
}
