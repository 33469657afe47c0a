import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { rawPath } from '../../src/http/raw-path.js';
import { documentSchema, type ApiDocument } from './api-document.js';
import type { Answer } from './ask.js';

export interface ApiValidator {
  /** @throws where the description does not allow this answer. */
  readonly check: (method: string, target: string, answer: Answer) => void;
  /** @throws where the description's schema for this path and status does not allow this value. */
  readonly checkBody: (path: string, status: number, value: unknown) => void;
}

const validators = new Map<string, ApiValidator>();

/** The validator of a description, given as JSON. The same one for the same description, since compiling takes long. */
export function apiValidatorOf(description: string): ApiValidator {
  const known = validators.get(description) ?? createValidator(description);
  validators.set(description, known);
  return known;
}

function createValidator(description: string): ApiValidator {
  const parsed: unknown = JSON.parse(description);
  const document = documentSchema.parse(parsed);
  const validatorOf = compiler(document);
  const check = (pointer: string, value: unknown): void => {
    const validate = validatorOf(pointer);
    if (validate(value)) return;
    throw new Error(`${pointer} does not allow ${JSON.stringify(value)}: ${JSON.stringify(validate.errors)}`);
  };
  const checkBody: ApiValidator['checkBody'] = (path, status, value) => {
    check(`/paths/${escape(path)}/get/responses/${status}/content/application~1json/schema`, value);
  };
  const checkUndescribed = (what: string, statuses: readonly number[], { status, body }: Answer): void => {
    if (!statuses.includes(status)) throw new Error(`${what} is not described, and answers ${status}`);
    if (body !== '') check('/components/schemas/Errors', JSON.parse(body));
  };

  return {
    checkBody,
    check: (method, target, answer) => {
      const { status, body, headers } = answer;
      // Every operation is a GET; anything else is turned down, in the words of any error.
      if (method !== 'GET' && method !== 'HEAD') {
        checkUndescribed(method, [204, 401, 405], answer);
        return;
      }
      const path = templateOf(document, rawPath(target));
      if (path === undefined) {
        checkUndescribed(target, [401, 404], answer);
        return;
      }
      const response = document.paths[path]?.get.responses[status];
      if (response === undefined) throw new Error(`${path} is not described to answer ${status}: ${body}`);
      if (response.content === undefined || method === 'HEAD') return;
      const type = (headers['content-type'] ?? '').replace(/;.*/, '');
      if (!(type in response.content)) throw new Error(`${path} is not described to answer ${status} as ${type}`);
      if (type === 'application/json') checkBody(path, status, JSON.parse(body));
    },
  };
}

function compiler(document: ApiDocument): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

function escape(path: string): string {
  return path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** The described path that this one is an instance of. A name may be empty, and a page may be asked for with a slash. */
function templateOf(document: ApiDocument, path: string): string | undefined {
  const isPage = path === '/docs/' || path === '/redoc/';
  const asked = isPage ? path.slice(0, -1) : path;
  const patternOf = (template: string): RegExp =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]*')}$`);
  return Object.keys(document.paths).find((template) => patternOf(template).test(asked));
}
