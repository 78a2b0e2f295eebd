import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fence = path.resolve('tools/fence.mjs');
const modules = 'apps/server/src/modules';
/** Each rule with an import it must refuse: who imports, and what. */
const VIOLATIONS: [rule: string, from: string, to: string][] = [
  ['roster-knocks-only-on-its-neighbours', `${modules}/roster/a.ts`, `${modules}/tickets/index.ts`],
  ['rooms-are-entered-by-the-door', `${modules}/tickets/a.ts`, `${modules}/roster/slot.table.ts`],
  ['the-house-enters-rooms-by-the-door', 'apps/server/src/app.module.ts', `${modules}/roster/roster.ts`],
  ['no-tables-at-the-door', `${modules}/roster/index.ts`, `${modules}/roster/slot.table.ts`],
  ['platform-knows-no-room', 'apps/server/src/platform/tx.ts', `${modules}/tickets/index.ts`],
  ['stories-speak-http', 'apps/server/stories/a.story.ts', `${modules}/tickets/index.ts`],
  ['domain-leans-only-on-its-friends', 'libs/domain/src/a.ts', 'libs/contracts/src/index.ts'],
  ['contracts-leans-only-on-its-friends', 'libs/contracts/src/a.ts', 'apps/server/src/main.ts'],
  ['miniprogram-uses-only-its-libraries', 'apps/miniprogram/src/app.tsx', 'libs/wechat/src/index.ts'],
  [
    'features-never-touch-each-other',
    'apps/miniprogram/src/features/duty/a.tsx',
    'apps/miniprogram/src/features/tickets/b.tsx',
  ],
  ['phone-ui-use-only-what-lies-below', 'apps/miniprogram/src/ui/a.tsx', 'apps/miniprogram/src/device/b.ts'],
  ['no-cycles', `${modules}/roster/a.ts`, `${modules}/roster/a.ts`],
];

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'doorstep-fence-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function plant(file: string, line: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  appendFileSync(path.join(root, file), `${line}\n`);
}

function plantImport(from: string, to: string) {
  const relative = path.relative(path.dirname(from), to).replace(/\.tsx?$/, '');
  plant(from, `export type * from '${relative.startsWith('.') ? relative : `./${relative}`}';`);
}

function look() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fence, '--root', root], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('a fence that sees almost nothing is red', () => {
  plant('libs/domain/src/index.ts', 'export const one = 1;');
  expect(look()).toMatchObject({ status: 1, said: expect.stringContaining('it looked at nothing') });
});

test('every wall holds: what is planted across it is named', () => {
  for (const [, , to] of VIOLATIONS) plant(to, 'export type Planted = 1;');
  for (const [, from, to] of VIOLATIONS) plantImport(from, to);
  plant('libs/domain/src/chance.ts', "export { randomUUID } from 'node:crypto';");
  const { status, said } = look();
  expect(status).toBe(1);
  const expected = VIOLATIONS.map(([rule, from, to]) => `${rule}: ${from} → ${to}`);
  expect(said.split('\n')).toEqual(expect.arrayContaining(expected));
  expect(said).toContain('domain-imports-nothing: libs/domain/src/chance.ts');
});

test('inside the walls nothing is refused', () => {
  plant(`${modules}/roster/index.ts`, 'export type Planted = 1;');
  plantImport(`${modules}/tickets/a.ts`, `${modules}/roster/index.ts`);
  plant('libs/domain/src/index.ts', 'export type Planted = 1;');
  plantImport('libs/contracts/src/a.ts', 'libs/domain/src/index.ts');
  expect(
    look()
      .said.split('\n')
      .filter((line) => line.includes('→')),
  ).toEqual([]);
});
