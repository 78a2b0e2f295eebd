/** The WeChat build of the phone app: apps/miniprogram/dist/weapp, opened by the WeChat DevTools as it is. */
import { buildPhone } from './build-phone.mjs';
import { isMain } from './root.mjs';
import { runTool } from './sentence.mjs';

if (isMain(import.meta.url)) await runTool(() => buildPhone('weapp', { always: true, output: 'inherit' }));
