/**
 * Eight sorts of tests, each its own project (the soak runs by `npm run soak` only). All run as CommonJS made by swc;
 * packages that only exist as ES modules (Nest 12 and friends) are loaded by Node itself, which needs
 * --experimental-vm-modules: use `node tools/jest.mjs`.
 */
import path from 'node:path';
import { ROOT } from './tools/root.mjs';

const parser = { syntax: 'typescript', tsx: true, decorators: true };
const swc = (react) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser,
      keepClassNames: true,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        ...(react ? { react: { runtime: 'automatic' } } : {}),
      },
    },
    module: { type: 'commonjs', ignoreDynamic: !react },
  },
];

/** TypeScript of ours is transformed, plain JavaScript of npm is not. */
const onNode = {
  rootDir: ROOT,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': swc(false) },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
};

const phone = path.join(ROOT, 'apps/miniprogram');
const empty = path.join(ROOT, 'tools/empty-module.cjs');
/** Taro's own packages come as ES modules without an exports map: they are transformed wherever they are nested. */
const TARO_ONLY = '^(?!.*/(@tarojs|@stencil|swiper|lodash-es|@doorstep)/).*/node_modules/';

/** Taro replaces these names when it builds; without a build they must exist. */
const taroGlobals = {
  DEPRECATED_ADAPTER_COMPONENT: false,
  SUPPORT_TARO_POLYFILL: 'disabled',
  ENABLE_ADJACENT_HTML: false,
  ENABLE_CLONE_NODE: false,
  ENABLE_CONTAINS: false,
  ENABLE_COOKIE: false,
  ENABLE_INNER_HTML: false,
  ENABLE_MUTATION_OBSERVER: false,
  ENABLE_SIZE_APIS: false,
  ENABLE_TEMPLATE_CONTENT: false,
};

const projects = [
  {
    ...onNode,
    displayName: 'rules',
    testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/server/{src,stories}/**/*.spec.ts'],
    moduleNameMapper: { '^fast-check$': '<rootDir>/tools/properties.cjs' },
  },
  {
    ...onNode,
    displayName: 'tools',
    testMatch: ['<rootDir>/tools/**/*.spec.ts'],
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
  {
    ...onNode,
    displayName: 'stories',
    testMatch: ['<rootDir>/apps/server/{stories,src}/**/*.story.ts'],
    testPathIgnorePatterns: ['/node_modules/', 'weather\\.story\\.ts$'],
    globalSetup: '<rootDir>/tools/stories.setup.mjs',
    globalTeardown: '<rootDir>/tools/stories.teardown.mjs',
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
  // The worst weather wants the machine for itself: what is on time beside other stories proves nothing, and what is late neither.
  {
    ...onNode,
    displayName: 'weather',
    testMatch: ['<rootDir>/apps/server/stories/weather.story.ts'],
    globalSetup: '<rootDir>/tools/stories.setup.mjs',
    globalTeardown: '<rootDir>/tools/stories.teardown.mjs',
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
  {
    ...onNode,
    displayName: 'soak',
    testMatch: ['<rootDir>/apps/server/stories/*.soak.ts'],
    globalSetup: '<rootDir>/tools/stories.setup.mjs',
    globalTeardown: '<rootDir>/tools/stories.teardown.mjs',
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
  {
    displayName: 'screens',
    rootDir: ROOT,
    testEnvironment: 'jsdom',
    testMatch: [
      '<rootDir>/apps/miniprogram/src/**/*.spec.ts',
      '<rootDir>/apps/miniprogram/src/**/*.spec.tsx',
    ],
    transform: { '^.+\\.[jt]sx?$': swc(true) },
    transformIgnorePatterns: [TARO_ONLY],
    modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
    globals: taroGlobals,
    setupFilesAfterEnv: ['<rootDir>/tools/a-morning.cjs', '<rootDir>/tools/in-sight.cjs'],
    testTimeout: 30_000,
    moduleNameMapper: {
      '\\.(css|scss|png|jpg|jpeg|svg|gif)$': empty,
      '^swiper(/.*)?$': empty,
      '^@/(.*)$': path.join(phone, 'src/$1'),
      '^@tarojs/taro$': path.join(phone, 'test/taro-stub.ts'),
      '^@tarojs/components$': '@tarojs/components/lib/react/index.js',
      '^@tarojs/components/dist/components$': '@tarojs/components/dist/components/index.js',
    },
  },
  {
    ...onNode,
    displayName: 'weapp',
    testMatch: ['<rootDir>/apps/miniprogram/weapp-runner/**/*.spec.ts'],
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
  {
    ...onNode,
    displayName: 'journeys',
    testMatch: ['<rootDir>/apps/miniprogram/journeys/**/*.journey.ts', '<rootDir>/tools/*.journey.ts'],
    globalSetup: '<rootDir>/tools/stories.setup.mjs',
    globalTeardown: '<rootDir>/tools/stories.teardown.mjs',
    setupFilesAfterEnv: ['<rootDir>/tools/patience.cjs'],
  },
];

export default { projects, maxWorkers: 2 };
