import * as z from 'zod/mini';

/** The part of JSON Schema that is looked into here. */
export interface Schema extends Record<string, unknown> {
  properties?: Record<string, Schema>;
  required?: string[];
}

/** Texts whose format bounds them anyway, and says more clearly than a pattern what they are. */
const BOUND_BY_FORMAT: Readonly<Record<string, number>> = { uuid: 36, date: 10, 'date-time': 40 };

/** A contract's schema as JSON Schema. Numbers from a query are numbers here: OpenAPI knows that a query is text. */
export function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => complete(zodSchema, json as Schema),
  }) as Schema;
  return made;
}

function complete(zodSchema: unknown, json: Schema): void {
  const { def } = (zodSchema as { _zod: { def: { type?: string; coerce?: boolean } } })._zod;
  if (def.coerce === true && def.type === 'number' && json['type'] === undefined) json['type'] = 'number';
  const bound = BOUND_BY_FORMAT[String(json['format'])];
  if (json['type'] !== 'string' || bound === undefined) return;
  json['maxLength'] ??= bound;
  delete json['pattern'];
}
