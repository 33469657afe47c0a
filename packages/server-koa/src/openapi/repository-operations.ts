import { developerNameSchema } from '@codeties/core';
import { denials } from '@codeties/wire';
import {
  repositoriesQuerySchema,
  repositoryNameSchema,
  repositoryQuerySchema,
} from '../schemas/repository-query-schemas.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';
import { inlineSchema } from './schema-components.js';
import { upstreamResponses } from './upstream-responses.js';

const tags = ['repositories'];

const name = 'hello';
const url = 'https://github.com/dev1/hello';
const rest = {
  access_type: 'public',
  created_at: '2019-09-13T09:30:00Z',
  updated_at: '2019-09-15T10:30:00Z',
  size: 120,
  stars: 12,
  watchers: 3,
};
const repositories = { user_id: 1, username: 'dev1', repositories: [{ name, url, ...rest }] };
const untold = {
  ...repositories,
  repositories: [{ name, url, ...rest, watchers: null }],
  notes: ['the watchers on GitHub are left out: it tells those of a whole list only to a token'],
};

const nameParameter = {
  name: 'name',
  in: 'path',
  required: true,
  schema: inlineSchema(repositoryNameSchema, 'input'),
  example: name,
};
const saveData = {
  name: 'save_data',
  in: 'query',
  required: true,
  description: 'Whether to save the repository and its owner; what was saved before is updated.',
  schema: inlineSchema(repositoryQuerySchema.shape.save_data, 'input'),
};

function username(place: 'path' | 'query', isRequired: boolean, description: string): JsonObject {
  const schema = inlineSchema(developerNameSchema, 'input');
  return { name: 'username', in: place, required: isRequired, description, schema, example: 'dev1' };
}

/** The operations that read repositories, from GitHub or from what is saved. */
export function repositoryOperations(options: ApiDescriptionOptions): JsonObject {
  const answers = repositoryResponses(options);
  return {
    '/repositories/': { get: repositoriesOperation(options) },
    '/repositories/{name}': {
      get: {
        operationId: 'readRepository',
        tags,
        summary: 'Read a repository',
        description:
          'Straight from GitHub. Without a username the repository is looked up among the saved ones, and is answered from there if exactly one has its name; with `save_data=true` it is then read and saved anew.',
        parameters: [nameParameter, username('query', false, 'Whose it is.'), saveData],
        responses: answers,
      },
    },
    '/repositories/{username}/{name}': {
      get: {
        operationId: 'readRepositoryOfUser',
        tags,
        summary: 'Read a repository of a user',
        description: 'Straight from GitHub.',
        parameters: [
          username('path', true, 'Whose it is.'),
          nameParameter,
          username('query', false, 'The same, where it is given.'),
          saveData,
        ],
        responses: answers,
      },
    },
  };
}

function repositoriesOperation({ contract, hasApiKeys }: ApiDescriptionOptions): JsonObject {
  return {
    operationId: 'listRepositories',
    tags,
    summary: "List somebody's repositories",
    description: 'Straight from GitHub, all of them; or those that are saved. The slash at the end may be left out.',
    parameters: [
      username('query', true, 'Whose they are.'),
      {
        name: 'from_local',
        in: 'query',
        description: 'Whether to read what is saved, and to ask nobody.',
        schema: inlineSchema(repositoriesQuerySchema.shape.from_local, 'input'),
      },
    ],
    responses: {
      200: jsonResponse({
        description: 'The repositories.',
        schema: 'Repositories',
        examples: { repositories, watchers_untold: untold },
      }),
      400: errorResponse('The request cannot be understood.', {
        no_username: 'username is missing',
        bad_flag: 'from_local must be true or false',
      }),
      404: errorResponse('There is no such user, or nothing of theirs is saved.', {
        unknown: `nobody ${denials[contract]} github`,
        not_saved: 'nothing of dev1 is saved',
      }),
      ...commonResponses(hasApiKeys),
      ...upstreamResponses({ hasStore: true }),
    },
  };
}

function repositoryResponses({ hasApiKeys }: ApiDescriptionOptions): JsonObject {
  return {
    200: jsonResponse({
      description: 'The repository.',
      schema: 'Repository',
      examples: { repository: { url, name, ...rest } },
    }),
    400: errorResponse('The request cannot be understood, or does not tell whose repository it means.', {
      no_save_data: 'save_data is missing: it must be true or false',
      nobody_named: 'no hello is saved: say with username whose it is',
    }),
    404: errorResponse('There is no such repository.', { unknown: 'dev1 has no repository hello in github' }),
    ...commonResponses(hasApiKeys),
    ...upstreamResponses({ hasStore: true }),
  };
}
