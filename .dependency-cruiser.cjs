const { APPLICATIONS, DOORS, LIBRARIES, PHONE } = require('./architecture.cjs');

const MODULES = '^apps/server/src/modules';
const PHONE_SRC = '^apps/miniprogram/src';
const SPEC = '\\.(spec|fixture)\\.tsx?$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const oneOf = (names) => `(${names.join('|')})`;
const anyBut = (names) => (names.length === 0 ? '' : `(?!${oneOf(names)}/)`);

const rooms = Object.entries(DOORS).map(([room, doors]) =>
  rule(
    `${room}-knocks-only-on-its-neighbours`,
    `modules/${room} may use: ${doors.join(', ') || 'no other room'}. Otherwise listen to a fact, or rethink the room.`,
    { path: `${MODULES}/${room}/` },
    { path: `${MODULES}/${anyBut([room, ...doors])}` },
  ),
);

const libraries = Object.entries(LIBRARIES).map(([library, friends]) =>
  rule(
    `${library}-leans-only-on-its-friends`,
    `libs/${library} may use: ${friends.join(', ') || 'no other library'}, and never an application.`,
    { path: `^libs/${library}/` },
    { path: `^(apps/|libs/${anyBut([library, ...friends])})` },
  ),
);

const applications = Object.entries(APPLICATIONS).flatMap(([application, friends]) => [
  rule(
    `${application}-uses-only-its-libraries`,
    `apps/${application} may use: ${friends.join(', ')}.`,
    { path: `^apps/${application}/src/` },
    { path: `^libs/${anyBut(friends)}` },
  ),
  rule(
    `${application}-knows-no-other-application`,
    'What both sides must know is a contract. Journeys walk through the same neighbourhood as the stories.',
    { path: `^apps/${application}/` },
    { path: `^apps/${anyBut([application])}`, pathNot: '^apps/server/stories/support/' },
  ),
]);

const phone = Object.entries(PHONE).map(([layer, below]) =>
  rule(
    `phone-${layer}-use-only-what-lies-below`,
    `apps/miniprogram/src/${layer} may use: ${below.join(', ') || 'nothing else of the app'}.`,
    { path: `${PHONE_SRC}/${layer}/`, pathNot: SPEC },
    { path: `${PHONE_SRC}/`, pathNot: `${PHONE_SRC}/${oneOf([layer, ...below])}/` },
  ),
);

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one file, or a missing third.',
      {},
      { circular: true },
    ),
    rule(
      'nothing-unresolvable',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '^bun:|^@tarojs/(components|runtime)' },
    ),
    rule(
      'domain-imports-nothing',
      'Rules are pure: no package, no Node, no other library.',
      { path: '^libs/domain/src/', pathNot: SPEC },
      { pathNot: '^libs/domain/src/' },
    ),
    ...libraries,
    ...applications,
    ...rooms,
    rule(
      'rooms-are-entered-by-the-door',
      'A room shows itself through its index.ts; tables, verbs and queries are private.',
      { path: `${MODULES}/([^/]+)/` },
      { path: `${MODULES}/[^/]+/`, pathNot: `${MODULES}/($1/|[^/]+/index\\.ts$)` },
    ),
    rule(
      'the-house-enters-rooms-by-the-door',
      'Even the list of rooms sees only index.ts.',
      { path: '^apps/server/', pathNot: `(${MODULES}/|^apps/server/bench/)` },
      { path: `${MODULES}/[^/]+/`, pathNot: `${MODULES}/[^/]+/index\\.ts$` },
    ),
    rule(
      'no-tables-at-the-door',
      'A table belongs to its room: what others may ask is a question in <room>.ts.',
      { path: `${MODULES}/[^/]+/index\\.ts$` },
      { path: '\\.tables?\\.ts$' },
    ),
    rule(
      'platform-knows-no-room',
      'Plumbing that knows a word of our trade belongs into a room.',
      { path: '^apps/server/src/platform/' },
      { path: `${MODULES}/` },
    ),
    ...phone,
    rule(
      'features-never-touch-each-other',
      'What two features share is attach, ui, device or a rule in libs/domain.',
      { path: `${PHONE_SRC}/features/([^/]+)/` },
      { path: `${PHONE_SRC}/features/`, pathNot: `${PHONE_SRC}/features/$1/` },
    ),
    rule(
      'stories-speak-http',
      'Stories and journeys use the product from outside: no tables, no verbs, no screens.',
      { path: '^apps/(server/stories|miniprogram/(journeys|weapp-runner))/' },
      { path: '^apps/(server|miniprogram)/src/' },
    ),
    rule(
      'nobody-imports-a-test',
      'What a test and the product share is not test code.',
      { pathNot: '\\.(spec|fixture|story|journey)\\.tsx?$' },
      { path: '\\.(spec|fixture|story|journey)\\.tsx?$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.data[^/]*)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/miniprogram/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mts', '.mjs', '.cjs', '.js', '.jsx', '.json', '.sql', '.scss'],
    },
  },
};
