import path from 'node:path';
import { ROOT } from './root.mjs';

const bin = (file) => path.join(ROOT, 'node_modules', file);
const tool = (file) => path.join(ROOT, 'tools', file);
const tsc = (project) => [bin('typescript/bin/tsc'), '--pretty', 'false', '-p', project];
const jest = (project) => ({ jest: project, commands: [[tool('jest.mjs'), '--selectProjects', project]] });

/** Everything that must hold, in the order it is found out cheapest: each step is a heading and its Node commands. */
const ALL = [
  { name: 'types', commands: ['libs', 'apps/server', 'apps/miniprogram', '.'].map(tsc) },
  { name: 'lint', commands: [[bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']] },
  { name: 'format', commands: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']] },
  { name: 'fence', commands: [[tool('fence.mjs')]] },
  { name: 'dead code', commands: [[bin('knip/bin/knip.js'), '--no-progress']] },
  { name: 'rules', ...jest('rules') },
  { name: 'tools', ...jest('tools') },
  { name: 'server build', commands: [[tool('build-server.mjs')]] },
  { name: 'screens', ...jest('screens') },
  { name: 'stories', ...jest('stories') },
  { name: 'weather', ...jest('weather') },
  { name: 'weapp build', commands: [[tool('build-weapp.mjs')]] },
  { name: 'weapp run', ...jest('weapp') },
  { name: 'h5 build', commands: [[tool('build-h5.mjs')]] },
  { name: 'journeys', ...jest('journeys') },
];

/** The steps of these names in their order, or all of them. An unknown name is an error, not an empty run. */
export function checks(names) {
  if (names === undefined) return ALL;
  const unknown = names.filter((name) => !ALL.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`Unknown step: ${unknown.join(', ')}. Known: ${ALL.map((s) => s.name).join(', ')}`);
  return ALL.filter((step) => names.includes(step.name));
}
