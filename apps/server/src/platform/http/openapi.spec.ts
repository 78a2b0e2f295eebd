import * as contracts from '@doorstep/contracts';
import { openApiOf } from './openapi';
import type { Schema } from './json-schema';

const all = (Object.values(contracts) as unknown[]).filter(
  (one): one is contracts.Endpoint =>
    typeof one === 'object' && one !== null && 'path' in one && 'who' in one,
);
const document = openApiOf(
  all.map((contract) => ({ contract })),
  '0.1.0',
);
const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([method, operation]) => ({ path, method, operation })),
);

/** Every schema inside, with the way to it. */
function schemasIn(value: unknown, place: string): { place: string; schema: Schema }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type !== 'object' ? [{ place, schema: value as Schema }] : [];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => schemasIn(inner, `${place}/${name}`))];
}
const schemas = [...schemasIn(document.paths, ''), ...schemasIn(document.components['schemas'], '')];

test('every contract is an operation under its own name', () => {
  expect(all.length).toBeGreaterThan(30);
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
    all.map(({ id }) => id).sort(),
  );
});

test('every text has a greatest length', () => {
  const open = schemas.filter(
    ({ schema }) =>
      schema['type'] === 'string' && schema['enum'] === undefined && schema['const'] === undefined,
  );
  const endless = open.filter(({ schema }) => schema['maxLength'] === undefined).map(({ place }) => place);
  expect(endless).toEqual([]);
});

test('every list has a greatest number of items', () => {
  const lists = schemas.filter(({ schema }) => schema['type'] === 'array');
  expect(lists.length).toBeGreaterThan(10);
  expect(lists.filter(({ schema }) => schema['maxItems'] === undefined).map(({ place }) => place)).toEqual(
    [],
  );
});

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const isSchemaPlace = (place: string): boolean => /\/(items|schema|properties\/[^/]+)$/.test(place);

/** Places where anything at all would do. */
function holesIn(value: unknown, place: string): string[] {
  if (isEmptyObject(value)) return isSchemaPlace(place) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => holesIn(inner, `${place}/${name}`));
}

test('no answer and no question is left undescribed', () => {
  expect(holesIn({ schema: { properties: { a: {} } } }, '')).toEqual(['/schema/properties/a']);
  expect(holesIn(document.paths, '')).toEqual([]);
  for (const { operation } of operations) {
    const { '200': answered } = operation['responses'] as Record<
      string,
      { content: Record<string, { schema: Schema }> }
    >;
    expect(Object.values(answered?.content ?? {})[0]?.schema['type'] ?? 'none').not.toBe('none');
  }
});

test.each(all.map((contract) => [contract.id, contract] as const))(
  '%s says who may ask it',
  (id, contract) => {
    const roles = contract.who === 'anyone' ? [] : contract.who;
    const found = operations.find(({ operation }) => operation.operationId === id)?.operation;
    expect(found).toMatchObject({
      'x-roles': roles,
      'x-public': roles.length === 0,
      security: roles.length === 0 ? [] : [{ bearer: [] }],
    });
    expect(found?.['x-owner-only']).toBe(contract.ownerOnly === true);
  },
);

test('commands take a key, questions and callbacks do not', () => {
  const keyed = operations.filter(({ operation }) =>
    (operation['parameters'] as { name: string }[]).some(({ name }) => name === 'Idempotency-Key'),
  );
  const commands = all.filter((contract) => contract.method !== 'GET' && contract.rawBody !== true);
  expect(keyed.map(({ operation }) => operation.operationId).sort()).toEqual(
    commands.map(({ id }) => id).sort(),
  );
});

test('every name in a path is a required parameter with a shape', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = (
      operation['parameters'] as { name: string; in: string; required: boolean; schema?: Schema }[]
    )
      .filter((parameter) => parameter.in === 'path' && parameter.required && parameter.schema !== undefined)
      .map(({ name }) => name);
    expect(given.sort()).toEqual(named.sort());
  }
});

test('every refusal has the one shape, with all codes named', () => {
  for (const { operation } of operations) {
    expect(operation['responses']).toMatchObject({
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': expect.anything(),
    });
  }
  const problem = document.components['schemas']?.['Problem'] as Schema;
  expect(problem.required).toEqual(expect.arrayContaining(['code', 'message', 'requestId']));
  expect(problem.properties?.['code']?.['enum']).toContain('input.malformed');
});
