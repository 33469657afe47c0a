import { denials } from '@codeties/wire';
import { refusals } from '../access/refusals.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';
import { retryAfter } from './upstream-responses.js';
import { schemaReference } from './schema-components.js';

const tags = ['connections'];
const developers = ['dev1', 'dev2', 'dev3'];
const requests = { github: 4, twitter: 3 };

const requestBody = {
  required: true,
  content: {
    'application/json': {
      schema: schemaReference('GroupRequest'),
      examples: { group: { value: { developers } }, recorded: { value: { developers, register: true } } },
    },
  },
};

/** The operations about whole groups. */
export function groupOperations(options: ApiDescriptionOptions): JsonObject {
  return {
    '/connected/group': { post: groupOperation(options) },
    '/connected/group/plan': { post: planOperation(options) },
  };
}

function groupOperation({ contract, hasApiKeys }: ApiDescriptionOptions): JsonObject {
  const answer = {
    developers,
    connections: [{ developers: ['dev1', 'dev2'], organisations: ['org2'] }],
    errors: [`dev9 ${denials[contract]} twitter`],
    cost: { requests, rows: { twitter: 212 } },
  };
  const progress = {
    progress: { step: 'reading_follows', done: 1, total: 3, cost: { requests, rows: { twitter: 12 } } },
  };
  const json = jsonResponse({
    description: `Every pair that is connected. With \`Accept: application/x-ndjson\` progress comes while the work goes on, a
\`GroupProgress\` a line, and the result last; where it fails on the way, the last line has \`errors\`, and the \`status\` that it would have had.`,
    schema: 'Group',
    examples: { group: answer },
  });
  const lines = [JSON.stringify(progress), JSON.stringify(answer), ''].join('\n');
  return {
    operationId: 'checkGroup',
    tags,
    summary: 'Ask the networks now who of a group is connected with whom',
    description: `As few requests and billed rows are spent as suffice for every pair. A list over the row budget leaves the pairs that it would
decide undecided. With \`Cache-Control: no-cache\` no cache is used.`,
    requestBody,
    responses: {
      200: {
        ...json,
        content: {
          ...contentOf(json),
          'application/x-ndjson': { schema: { type: 'string' }, examples: { lines: { value: lines } } },
        },
      },
      ...failures(hasApiKeys),
    },
  };
}

function planOperation({ hasApiKeys }: ApiDescriptionOptions): JsonObject {
  const cost = { requests, rows: { twitter: 212 }, dollars: { twitter: 2.12 } };
  return {
    operationId: 'planGroup',
    tags,
    summary: 'Tell what asking about a group costs at most',
    description: 'Only the accounts are looked up. `register` makes no difference.',
    requestBody,
    responses: {
      200: jsonResponse({
        description: 'The price at most.',
        schema: 'GroupPlan',
        examples: { plan: { developers, errors: [], cost } },
      }),
      ...failures(hasApiKeys),
    },
  };
}

function contentOf(response: JsonObject): JsonObject {
  const { content } = response;
  return typeof content === 'object' && content !== null ? { ...content } : {};
}

function failures(hasApiKeys: boolean): JsonObject {
  return {
    400: errorResponse('The request cannot be understood.', {
      too_few: 'a group takes 2 to 1000 different developers, not 1',
      no_json: 'the body is not JSON',
      bad_name: 'the name of a developer is empty',
    }),
    413: errorResponse('The body is too large.', { too_large: 'the body is longer than 1048576 bytes' }),
    ...commonResponses(hasApiKeys),
    502: errorResponse('A network fails, or refuses the credentials.', {
      unavailable: 'github is unavailable',
      refused: 'twitter refuses the configured credentials: Unauthorized',
    }),
    503: errorResponse(
      "A network's limit is reached, the register cannot be written, or the server has no room for the body.",
      {
        rate_limited: "twitter's rate limit is reached: try again in 42 s",
        store_unavailable: 'the register is unavailable',
        too_many_bodies: refusals.tooManyBodies,
      },
      retryAfter,
    ),
    504: errorResponse('A network, or the register, did not answer within the deadline.', {
      timeout: 'github did not answer in time',
    }),
  };
}
