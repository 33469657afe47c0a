import fc from 'fast-check';
import { z } from 'zod';

/** All that schemas of requests use. What comes to be used beyond it has to be generated too: it is an error. */
const schemaSchema = z.strictObject({
  $ref: z.string().optional(),
  type: z.enum(['string', 'integer', 'boolean', 'array', 'object']).optional(),
  enum: z.array(z.string()).min(1).optional(),
  minLength: z.int().default(0),
  maxLength: z.int().default(1000),
  pattern: z.string().optional(),
  minimum: z.int().optional(),
  maximum: z.int().optional(),
  minItems: z.int().default(0),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.literal(false).optional(),
  oneOf: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
});

type Schema = z.infer<typeof schemaSchema>;

/** Which properties there must be, and nothing else. */
const presenceSchema = z.union([
  z.strictObject({ required: z.array(z.string()) }),
  z.strictObject({ anyOf: z.array(z.strictObject({ required: z.array(z.string()) })) }),
]);

export interface SchemaArbitraryOptions {
  /** What references lead to. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** Texts that mean something to who is asked. They are tried more often than any other, wherever they are allowed. */
  readonly words: readonly string[];
}

/** Longer lists cost upstream requests, and show nothing new. */
const MOST_ITEMS = 6;

/** What generates values that a schema allows. @throws where the schema says something that is not understood here. */
export function schemaArbitrary(given: unknown, options: SchemaArbitraryOptions): fc.Arbitrary<unknown> {
  const schema = schemaSchema.parse(given);
  if (schema.$ref !== undefined) {
    return schemaArbitrary(options.schemas[schema.$ref.replace('#/components/schemas/', '')], options);
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textArbitrary(schema, options.words);
    case 'integer':
      return wholeNumberArbitrary(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(schemaArbitrary(schema.items, options), { minLength: schema.minItems, maxLength: MOST_ITEMS });
    case 'object':
      return objectArbitrary(schema, options);
    case undefined:
      throw new Error(`a schema has no type: ${JSON.stringify(given)}`);
  }
}

/** Lengths are counted as schemas count them, in code points. */
function textArbitrary({ minLength, maxLength, pattern = '' }: Schema, words: readonly string[]): fc.Arbitrary<string> {
  const expression = new RegExp(pattern, 'u');
  const isAllowed = (text: string): boolean =>
    expression.test(text) && Array.from(text).length >= minLength && Array.from(text).length <= maxLength;
  const ofUnits = (unit: 'grapheme' | 'binary', most: number): fc.Arbitrary<string> =>
    fc.string({ unit, minLength, maxLength: most }).filter(isAllowed);
  const edges = ['a', '-', 'é', '\u{1f600}', '/', '%', ' ']
    .flatMap((character) => [character.repeat(minLength), character.repeat(maxLength)])
    .filter(isAllowed);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...words.filter(isAllowed)), weight: 6 },
    { arbitrary: ofUnits('grapheme', Math.min(maxLength, 30)), weight: 1 },
    { arbitrary: ofUnits('binary', maxLength), weight: 1 },
    { arbitrary: fc.constantFrom(...edges), weight: 1 },
  );
}

function wholeNumberArbitrary({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  if (minimum === undefined || maximum === undefined) throw new Error('a whole number has no bounds');
  const range = { min: minimum, max: maximum };
  return fc.oneof(
    fc.constantFrom(minimum, maximum),
    fc.integer({ ...range, max: Math.min(maximum, 12) }),
    fc.integer(range),
  );
}

function objectArbitrary(
  { properties, required, oneOf }: Schema,
  options: SchemaArbitraryOptions,
): fc.Arbitrary<object> {
  const entries = Object.entries(properties).map(([name, schema]) => [name, schemaArbitrary(schema, options)] as const);
  const any = fc.record<Record<string, unknown>, string>(Object.fromEntries(entries), { requiredKeys: required });
  if (!oneOf) return any;
  const branches = z.array(presenceSchema).parse(oneOf);
  return any.filter((value) => branches.filter((branch) => isPresent(branch, value)).length === 1);
}

function isPresent(branch: z.infer<typeof presenceSchema>, value: object): boolean {
  const alternatives = 'anyOf' in branch ? branch.anyOf : [branch];
  return alternatives.some(({ required }) => required.every((name) => Object.hasOwn(value, name)));
}
