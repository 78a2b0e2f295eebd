import { type Endpoint as Contract, isCommand, isFile, pathNames, problem } from '@doorstep/contracts';
import { REFUSALS } from '@doorstep/domain';
import { asksByQuery } from './ask';
import { addressOf, type ContractNote } from './endpoint.decorator';
import { jsonSchema, type Schema } from './json-schema';

/** The parts of an OpenAPI document this house writes. */
export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

interface Operation extends Record<string, unknown> {
  operationId: string;
}

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '同一个编号加同样的内容，72 小时内只办一次，回答相同；编号相同内容不同会被拒绝。',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' },
};

const JSON_TYPE = 'application/json';
const PROBLEM = { $ref: '#/components/responses/Problem' };

/** The document a client or a checker reads: every question, every answer, who may ask, made from the contracts alone. */
export function openApiOf(notes: readonly ContractNote[], version: string): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const note of notes) {
    const path = addressOf(note).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [note.contract.method.toLowerCase()]: operationOf(note.contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '家门口 Doorstep',
      version,
      description: '居民门口的 24 小时驿站：手机与服务器之间的全部问答。',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(notes.map(({ contract }) => contract.room))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema() },
      responses: { Problem: problemResponse() },
    },
  };
}

function operationOf(contract: Contract): Operation {
  const isPublic = contract.who === 'anyone';
  const asked = jsonSchema(contract.input, 'input');
  return {
    operationId: contract.id,
    summary: contract.summary,
    tags: [contract.room],
    security: isPublic ? [] : [{ bearer: [] }],
    'x-public': isPublic,
    'x-roles': contract.who === 'anyone' ? [] : [...contract.who],
    'x-owner-only': contract.ownerOnly === true,
    parameters: [...parametersOf(contract, asked), ...(isCommand(contract) ? [KEY_HEADER] : [])],
    ...bodyOf(contract, asked),
    responses: {
      '200': { description: '回答', content: contentOf(contract) },
      '4XX': PROBLEM,
      '5XX': PROBLEM,
    },
  };
}

function parametersOf(contract: Contract, asked: Schema): object[] {
  const inPath = pathNames(contract.path);
  const known = Object.entries(asked.properties ?? {});
  const shown = asksByQuery(contract) ? known : known.filter(([name]) => inPath.includes(name));
  return shown.map(([name, schema]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || (asked.required ?? []).includes(name),
    schema,
  }));
}

function bodyOf(contract: Contract, asked: Schema): object {
  if (contract.upload === true)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: UPLOAD } } } };
  if (contract.rawBody === true) return { requestBody: { required: true, content: RAW } };
  if (asksByQuery(contract)) return {};
  const inPath = pathNames(contract.path);
  const properties = Object.fromEntries(
    Object.entries(asked.properties ?? {}).filter(([name]) => !inPath.includes(name)),
  );
  if (Object.keys(properties).length === 0) return {};
  const required = (asked.required ?? []).filter((name) => !inPath.includes(name));
  const schema = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  return { requestBody: { required: required.length > 0, content: { [JSON_TYPE]: { schema } } } };
}

const UPLOAD = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', maxLength: 15 * 1024 * 1024 } },
};
const RAW = {
  [JSON_TYPE]: { schema: { type: 'object' } },
  'text/xml': { schema: { type: 'string', maxLength: 256 * 1024 } },
};

function contentOf({ output }: Contract): object {
  if (!isFile(output)) return { [JSON_TYPE]: { schema: jsonSchema(output, 'output') } };
  return { [output.file]: { schema: { type: 'string', format: 'binary', maxLength: 64 * 1024 * 1024 } } };
}

function problemSchema(): Schema {
  const schema = jsonSchema(problem, 'output');
  const code = { ...schema.properties?.['code'], enum: Object.keys(REFUSALS) };
  return { ...schema, properties: { ...schema.properties, code } };
}

const problemResponse = () => ({
  description: '婉拒或出错：code 给程序看，message 给人看',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
