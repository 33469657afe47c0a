import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { rawPath } from '../../src/http/raw-path.js';
import { documentSchema, type ApiDocument } from './api-document.js';
import type { Answer } from './ask.js';

/** An operation of the description. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
}

export interface ApiValidator {
  /** @throws where this component of the description does not allow this value. */
  readonly checkComponent: (name: string, value: unknown) => void;
  /** @throws where the description does not allow this answer. */
  readonly check: (method: string, target: string, answer: Answer) => void;
  /** @throws where the description's schema for this operation and status does not allow this value. */
  readonly checkBody: (operation: Operation, status: number, value: unknown) => void;
}

const describedMethods: Readonly<Partial<Record<string, Operation['method']>>> = {
  GET: 'get',
  HEAD: 'get',
  POST: 'post',
};

/** What is answered before it is known what is asked for. */
const refusals = [401, 403, 408, 421, 429, 431];

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
  const checkBody: ApiValidator['checkBody'] = ({ method, path }, status, value) => {
    check(`/paths/${escape(path)}/${method}/responses/${status}/content/application~1json/schema`, value);
  };
  const checkUndescribed = (what: string, statuses: readonly number[], { status, body }: Answer): void => {
    if (!statuses.includes(status)) throw new Error(`${what} is not described, and answers ${status}`);
    if (body !== '') check('/components/schemas/Errors', JSON.parse(body));
  };

  return {
    checkComponent: (name, value) => {
      check(`/components/schemas/${name}`, value);
    },
    checkBody,
    check: (method, target, answer) => {
      const { status, body, headers } = answer;
      const path = templateOf(document, rawPath(target));
      if (path === undefined) {
        checkUndescribed(target, [204, ...refusals, 404], answer);
        return;
      }
      // What the description does not know is turned down, in the words of any error.
      const described = describedMethods[method];
      const operation = described && document.paths[path]?.[described];
      if (described === undefined || operation === undefined) {
        checkUndescribed(`${method} ${target}`, [204, ...refusals, 405], answer);
        return;
      }
      const response = operation.responses[status];
      if (response === undefined) throw new Error(`${path} is not described to answer ${status}: ${body}`);
      if (response.content === undefined || method === 'HEAD') return;
      const type = (headers['content-type'] ?? '').replace(/;.*/, '');
      if (!(type in response.content)) throw new Error(`${path} is not described to answer ${status} as ${type}`);
      if (type === 'application/json') checkBody({ method: described, path }, status, JSON.parse(body));
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
  // Nobody's gists are asked for: there is no name.
  if (path === '/') return path in document.paths ? path : undefined;
  const asked = { '/docs/': '/docs', '/redoc/': '/redoc', '/repositories': '/repositories/' }[path] ?? path;
  const patternOf = (template: string): RegExp =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]*')}$`);
  return Object.keys(document.paths).find((template) => patternOf(template).test(asked));
}
