import { ConfigProblems, readConfig } from './config';

const enough = {
  DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/doorstep',
  TOKEN_SECRET: 'x'.repeat(32),
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_SECRET: 'sandbox-secret',
  WECHAT_API_BASE: 'http://127.0.0.1:4000',
};

const problemsOf = (variables: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
    throw error;
  }
};

test('what is not said has a sensible value', () => {
  expect(readConfig(enough)).toMatchObject({
    ROLE: 'all',
    PORT: 3000,
    HOST: '127.0.0.1',
    STORAGE: 'disk',
    DEMO: false,
    DUE_LEASE_SECONDS: 15,
  });
  expect(readConfig({ ...enough, PORT: '3100' }).PUBLIC_URL).toBe('http://127.0.0.1:3100');
});

test('every problem is listed at once', () => {
  const problems = problemsOf({
    ...enough,
    PORT: '70000',
    ROLE: 'boss',
    DATABASE_URL: undefined,
    TOKEN_SECRET: 'short',
  });
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'DATABASE_URL',
    'PORT',
    'ROLE',
    'TOKEN_SECRET',
  ]);
  expect(problems.find((problem) => problem.startsWith('DATABASE_URL'))).toBe('DATABASE_URL is not set');
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ ...enough, PORT: '', H5_DIR: '' })).toMatchObject({ PORT: 3000 });
});

test.each([
  ['http://127.0.0.1:4000', 'a-real-secret', 1],
  ['http://localhost:4000', 'a-real-secret', 1],
  ['http://wechat-sandbox:4000', 'a-real-secret', 1],
  ['https://localhost:4000', 'a-real-secret', 1],
  ['http://api.weixin.qq.com', 'a-real-secret', 1],
  ['https://api.weixin.qq.com', 'sandbox-secret', 1],
  ['https://api.weixin.qq.com', 'a-real-secret', 0],
  ['http://127.0.0.1:4000', 'sandbox-secret', 0],
])('WeChat at %s with the secret %s: %i problem', (base, secret, count) => {
  expect(problemsOf({ ...enough, WECHAT_API_BASE: base, WECHAT_SECRET: secret }).length).toBe(count);
});

test('object storage needs all its parts', () => {
  expect(problemsOf({ ...enough, STORAGE: 's3', S3_BUCKET: 'b' }).length).toBe(3);
});

test('templates are collected by name', () => {
  expect(readConfig({ ...enough, WECHAT_TEMPLATE_DUTY_ALERT: 't1' }).WECHAT_TEMPLATES).toEqual({
    'duty-alert': 't1',
  });
});

test('no secret is repeated in a problem', () => {
  expect(problemsOf({ ...enough, TOKEN_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
});
