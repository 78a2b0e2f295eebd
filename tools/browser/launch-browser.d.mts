import type { Browser, LaunchOptions } from 'playwright-core';

/** Starts a headless Chromium that draws Chinese, on any Linux machine, with nothing installed but npm packages. */
export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
