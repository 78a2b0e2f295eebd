import { HOME, ROUTES } from './routes';

/** The shapes of app.config.ts that name pages. */
interface Config {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

test('every route is a page WeChat can open, every page has a route, and home comes first', () => {
  Object.assign(globalThis, { defineAppConfig: (config: Config) => config });
  const { default: config } = jest.requireActual<{ default: Config }>('../app.config');
  const inPackages = (config.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  );
  expect(Object.values<string>(ROUTES).sort()).toEqual([...config.pages, ...inPackages].sort());
  expect(config.pages[0]).toBe(ROUTES[HOME]);
});
