import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What a description has to say about a request, or a part of it. `either` where it leaves that to the server. */
export type Verdict = 'allowed' | 'refused' | 'either';

export interface SchemaJudge {
  /** Judges a parameter, which is a text also where its schema says that it is a number. */
  text(schema: unknown, text: string): Verdict;
  /** Judges a body. */
  value(schema: unknown, value: unknown): Verdict;
}

/** What judges by JSON Schema alone. References lead to `schemas`. */
export function schemaJudge(schemas: Readonly<Record<string, unknown>>): SchemaJudge {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: 'api', components: { schemas } });
  const compiled = new Map<string, ValidateFunction>();
  const allows = (schema: unknown, value: unknown): boolean => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"api#');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value);
  };
  return {
    text: (schema, text) => {
      if (allows(schema, text)) return 'allowed';
      if (text.trim() === '' || !allows(schema, Number(text))) return 'refused';
      // There is one way to write a number. Who writes it otherwise is understood, or told so.
      return String(Number(text)) === text ? 'allowed' : 'either';
    },
    value: (schema, value) => (allows(schema, value) ? 'allowed' : 'refused'),
  };
}
