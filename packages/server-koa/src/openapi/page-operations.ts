import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse } from './responses.js';

const tags = ['server'];
const text = { schema: { type: 'string' } };
const page = { description: 'The page.', content: { 'text/html': text } };
const { 500: failure } = commonResponses(false);

/** A page of the docs, and the files it loads. */
export function docsOperations(name: string, title: string, summary: string): JsonObject {
  const moved = {
    description: 'Asked for with a slash at the end: the page is without.',
    headers: { Location: { description: 'Where the page is.', schema: { type: 'string' } } },
  };
  const responses = { 200: page, 308: moved, 500: failure };
  return {
    [`/${name}`]: { get: { operationId: `read${title}`, tags, summary, responses } },
    [`/${name}/{file}`]: fileOperation(`read${title}File`, `A file that /${name} loads`),
  };
}

/** The explorer, and the files it loads. */
export function explorerOperations(): JsonObject {
  const summary = 'The explorer: connections to look at';
  return {
    '/': { get: { operationId: 'readExplorer', tags, summary, responses: { 200: page, 500: failure } } },
    '/explorer/{file}': fileOperation('readExplorerFile', 'A file that the explorer loads'),
  };
}

function fileOperation(operationId: string, summary: string): JsonObject {
  const content = { 'text/css': text, 'text/javascript': text, 'image/png': {}, 'image/svg+xml': text };
  const parameters = [{ name: 'file', in: 'path', required: true, schema: { type: 'string' } }];
  const responses = {
    200: { description: 'The file.', content },
    404: errorResponse('The page has no such file.', { no_such_file: 'there is no such file' }),
    500: failure,
  };
  return { get: { operationId, tags, summary, parameters, responses } };
}
