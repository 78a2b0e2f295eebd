import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Service {
  image: string;
  build?: { target: string };
  environment?: Record<string, string>;
  networks?: string[] | Record<string, unknown>;
  depends_on?: string[] | Record<string, unknown>;
  volumes?: string[];
}

interface Compose {
  services: Record<string, Service>;
  networks: object;
  volumes: object;
}

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The names and values of deploy/env.example, as somebody would copy them to .env. */
export function exampleValues(): Record<string, string> {
  const lines = read('deploy/env.example').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '']];
    }),
  );
}

/** docker-compose.yml as `docker compose config` shows it: anchors merged, then names filled in from the example. */
export function readCompose(): Compose {
  const values = exampleValues();
  const fillIn = (_key: unknown, value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(
          /\$\{(\w+):([?-])\}/g,
          (_, name: string, sign: string) => values[name] ?? (sign === '-' ? '' : `<${name} is missing>`),
        )
      : value;
  return JSON.parse(JSON.stringify(parse(read('docker-compose.yml'), { merge: true }), fillIn)) as Compose;
}
