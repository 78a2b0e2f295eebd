/** The browser build of the phone app, for `npm start`, journeys and the reverse proxy: apps/miniprogram/dist/h5. */
import { buildPhone } from './build-phone.mjs';
import { isMain } from './root.mjs';
import { runTool } from './sentence.mjs';

if (isMain(import.meta.url)) await runTool(() => buildPhone('h5', { always: true, output: 'inherit' }));
