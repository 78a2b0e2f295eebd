/**
 * The house rules a machine can check. Sizes come from STYLE.md; the bans keep ARCHITECTURE.md's invariants: one clock,
 * one place that reads the environment, no chance in the rules, the device behind one door.
 */
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.story.ts', '**/*.journey.ts'];
const BESIDE_TESTS = [
  'apps/server/stories/**',
  'apps/miniprogram/{test,weapp-runner,journeys}/**',
  'apps/server/bench/**',
  'apps/server/src/platform/testbed.ts',
];

const clock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is an argument (tx.now, or the clock of platform/clock.ts).',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument (tx.now, or the clock of platform/clock.ts).',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is an argument.' },
  {
    selector: 'Literal[value=/CURRENT_(TIMESTAMP|TIME|DATE)/i]',
    message: 'The clock of platform/clock.ts decides; stories turn it.',
  },
  {
    selector: 'TemplateElement[value.raw=/CURRENT_(TIMESTAMP|TIME|DATE)/i]',
    message: 'The clock of platform/clock.ts decides; stories turn it.',
  },
];
const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Configuration is parsed once, in platform/config.ts.',
  },
];
const chance = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Rules take chance as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="crypto"]',
    message: 'Rules take chance as an argument.',
  },
];
const device = [
  {
    selector: 'MemberExpression[object.name=/^(wx|Taro)$/]',
    message: 'The phone is asked through src/device only.',
  },
  {
    selector: 'MemberExpression[property.name="invalidateQueries"]',
    message: 'askAgain of src/device: an answer that is on its way is from before the change.',
  },
];
/** Four parameters for a function, six parts for a constructor: the seventh means a second room. */
const parameters = [
  {
    selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]',
    message: 'More than 4 parameters: some of them are one thing.',
  },
  {
    selector: ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>4]',
    message: 'More than 4 parameters: some of them are one thing.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than 6 constructor parts: the seventh means a second room.',
  },
];
const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...parameters, ...lists.flat()] });

const sizes = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 8],
  'max-depth': ['error', 3],
};
const longTests = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': 'off',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.data*/**',
      '**/coverage/**',
      '**/.swc/**',
      'apps/miniprogram/babel.config.js',
      'apps/miniprogram/weapp-runner/fixture/**',
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: sizes },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        'process console Buffer URL URLSearchParams fetch performance setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal globalThis module require structuredClone'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  { files: TYPESCRIPT, rules: restrict() },
  { files: ['apps/server/src/**/*.ts'], rules: restrict(clock, environment) },
  { files: ['apps/server/src/platform/clock.ts'], rules: restrict(environment) },
  { files: ['apps/server/src/platform/config.ts', 'apps/server/src/main.ts'], rules: restrict(clock) },
  { files: ['libs/{contracts,wechat}/src/**/*.ts'], rules: restrict(clock, environment) },
  { files: ['libs/domain/src/**/*.ts'], rules: restrict(clock, environment, chance) },
  { files: ['apps/miniprogram/src/**/*.{ts,tsx}'], rules: restrict(device) },
  {
    files: ['apps/miniprogram/src/device/**', 'apps/miniprogram/src/app.tsx'],
    rules: restrict(),
  },
  {
    files: ['libs/contracts/src/**/*.ts', 'apps/miniprogram/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'zod/mini: the whole zod costs 450 KB on the phone.' }] },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // What is drawn asks small questions (shown? busy? empty?): more of them than a rule may ask.
      complexity: ['error', 12],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: [...TESTS, ...BESIDE_TESTS], rules: { ...longTests, 'no-restricted-syntax': 'off' } },
);
