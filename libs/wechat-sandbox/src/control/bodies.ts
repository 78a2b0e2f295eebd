/** JSON schemas of control-plane bodies: written by hand, checked by Fastify before a route runs. */
export const text = { type: 'string', minLength: 1, maxLength: 4_096 } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer', minimum: 0 } as const;

/** A body with these fields, `required` of them always. */
export function body(properties: Record<string, object>, required: readonly string[] = []): object {
  return { body: { type: 'object', properties, required: [...required], additionalProperties: false } };
}
