import { resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';

const app = resolve(__dirname, '..');
const libs = resolve(app, '../../libs');
const isWeapp = process.env.TARO_ENV === 'weapp';

/**
 * Sources that must be translated together with ours: our own libraries are raw TypeScript,
 * and these packages ship syntax and private fields that older phones cannot read.
 */
const translated = [
  resolve(libs, 'contracts/src'),
  resolve(libs, 'domain/src'),
  (file: string) => /node_modules[\\/](@tanstack|zustand|zod)[\\/]/.test(file),
];

/** A pixel stays a pixel: type and touch targets follow the reader's chosen text size, never the screen width. */
const postcss = {
  pxtransform: { enable: false, config: {} },
  cssModules: {
    enable: true,
    config: { namingPattern: 'module', generateScopedName: '[name]-[local]-[hash:base64:4]' },
  },
};

/** Where the phone asks: a page in the browser its own origin, the mini-program a server named at build time. */
const api = isWeapp ? (process.env.DOORSTEP_API ?? 'http://127.0.0.1:3000') : '';

export default defineConfig<'webpack5'>({
  projectName: 'doorstep',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  logger: { quiet: true, stats: false },
  plugins: [resolve(__dirname, 'keep-aria.ts')],
  alias: { '@': resolve(app, 'src') },
  env: { TARO_APP_API: JSON.stringify(api) },
  mini: {
    output: { clean: { keep: /project\.config\.json$/ } },
    compile: { include: translated },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss,
    webpackChain(chain) {
      chain
        .plugin('abort-controller')
        .use(ProvidePlugin, [
          { AbortController: [resolve(app, 'src/device/abort-controller'), 'AbortController'] },
        ]);
    },
  },
  h5: {
    compile: { include: translated },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    output: {
      clean: true,
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'chunk/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      // A page loads its own code and what it shares with others; nothing is in two files.
      chain.merge({
        optimization: { splitChunks: { chunks: 'all', minSize: 8_000 } },
        performance: { hints: false },
      });
    },
  },
});
