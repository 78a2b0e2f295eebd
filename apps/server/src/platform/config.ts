import * as z from 'zod';

/** The injection token of the parsed configuration. */
export const CONFIG = Symbol('CONFIG');

const number = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const url = (protocol: RegExp) => z.url({ protocol });
const web = /^https?$/;
const optional = z.string().min(1).optional();
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const environment = z.object({
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  PORT: number(3000, 0, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url(web).optional(),
  DATABASE_URL: url(/^postgres(ql)?$/),
  DATABASE_POOL: number(16, 2, 200),
  DATABASE_WAIT_SECONDS: number(15, 0, 600),
  DATA_DIR: z.string().min(1).default('.data'),
  H5_DIR: optional,
  TOKEN_SECRET: z.string().min(32),
  WECHAT_APP_ID: z.string().min(1),
  WECHAT_SECRET: z.string().min(1),
  WECHAT_API_BASE: url(web).default('https://api.weixin.qq.com'),
  WECHAT_CALLBACK_TOKEN: optional,
  WECHAT_AES_KEY: z.string().length(43).optional(),
  WECHAT_LONG_TERM: list,
  WECHAT_MINIPROGRAM_STATE: z.enum(['developer', 'trial', 'formal']).default('formal'),
  WECOM_API_BASE: url(web).default('https://qyapi.weixin.qq.com'),
  WECOM_CORP_ID: optional,
  WECOM_SECRET: optional,
  WECOM_AGENT_ID: optional,
  TENCENT_SECRET_ID: optional,
  TENCENT_SECRET_KEY: optional,
  TENCENT_REGION: z.string().min(1).default('ap-beijing'),
  SMS_API_BASE: url(web).default('https://sms.tencentcloudapi.com'),
  SMS_APP_ID: optional,
  SMS_SIGN: optional,
  SMS_TEMPLATE: optional,
  VOICE_API_BASE: url(web).default('https://vms.tencentcloudapi.com'),
  VOICE_APP_ID: optional,
  VOICE_TEMPLATE: optional,
  TELEPHONE_CALLBACK_SECRET: z.string().min(16).optional(),
  SMS_PER_DAY: number(2, 0, 1_000),
  VOICE_PER_DAY: number(5, 0, 1_000),
  VOICE_PER_NIGHT: number(1, 0, 1_000),
  STORAGE: z.enum(['disk', 's3']).default('disk'),
  S3_ENDPOINT: url(web).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: optional,
  S3_ACCESS_KEY: optional,
  S3_SECRET_KEY: optional,
  DEMO: flag,
  SANDBOX_URL: url(web).optional(),
  HEARTBEAT_URL: url(web).optional(),
  LANGUAGE_MODEL_URL: url(web).optional(),
  LANGUAGE_MODEL_KEY: optional,
  LANGUAGE_MODEL_NAME: z.string().min(1).default('default'),
  TRANSCRIPTION_URL: url(web).optional(),
  TRANSCRIPTION_KEY: optional,
  TRANSCRIPTION_MODEL: z.string().min(1).default('default'),
  DUE_LEASE_SECONDS: number(15, 1, 30),
  DUE_CONCURRENCY: number(8, 1, 64),
  TRUSTED_PROXIES: list,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  RATE_LIMIT_PERSON: number(240, 1, 1_000_000),
  RATE_LIMIT_ADDRESS: number(120, 1, 1_000_000),
});

/** Everything the environment decides, read once. `RATE_LIMIT_*` are questions per minute. */
export type Config = z.output<typeof environment> & {
  PUBLIC_URL: string;
  /** Message templates by name, one variable each: WECHAT_TEMPLATE_DUTY_ALERT is `duty-alert`. */
  WECHAT_TEMPLATES: Readonly<Record<string, string>>;
  /** 用工 templates by the same names: WECHAT_WORK_TEMPLATE_DUTY_ALERT is `duty-alert`. */
  WORK_TEMPLATES: Readonly<Record<string, string>>;
};

/** What is wrong with the environment, all of it: said plainly, exit code 1. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigProblems';
    this.problems = problems;
  }
}

/** Reads the environment or throws every problem at once. An empty variable counts as not set. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigProblems(parsed.error.issues.map(sentenceOf));
  const config = parsed.data;
  const problems = [...storageProblems(config), ...wechatProblems(config)];
  if (problems.length > 0) throw new ConfigProblems(problems);
  const PUBLIC_URL = config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`;
  const WECHAT_TEMPLATES = templatesIn(given, 'WECHAT_TEMPLATE_');
  const WORK_TEMPLATES = templatesIn(given, 'WECHAT_WORK_TEMPLATE_');
  return { ...config, PUBLIC_URL, WECHAT_TEMPLATES, WORK_TEMPLATES };
}

function templatesIn(
  given: Readonly<Record<string, string | undefined>>,
  prefix: string,
): Record<string, string> {
  const named = Object.entries(given).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(
    named.map(([name, id]) => [name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), id ?? '']),
  );
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? 'environment');
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return `${name} ${isMissing ? 'is not set' : `is not right: ${issue.message}`}`;
}

function storageProblems(config: z.output<typeof environment>): string[] {
  if (config.STORAGE === 'disk') return [];
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;
  return needed
    .filter((name) => config[name] === undefined)
    .map((name) => `${name} is not set (STORAGE=s3 needs it)`);
}

/** A pretend WeChat must never be handed a real secret, and the real one must not be called in the clear. */
function wechatProblems(config: z.output<typeof environment>): string[] {
  const base = new URL(config.WECHAT_API_BASE);
  const isSandboxSecret = config.WECHAT_SECRET.startsWith('sandbox-');
  const isReal = base.protocol === 'https:' && !isNearby(base.hostname);
  if (!isReal && !isSandboxSecret) {
    return [
      'WECHAT_API_BASE points to a sandbox but WECHAT_SECRET is not a sandbox secret (sandbox-…): refusing both together',
    ];
  }
  if (isReal && isSandboxSecret)
    return ['WECHAT_SECRET is a sandbox secret but WECHAT_API_BASE is the real WeChat'];
  return [];
}

const isNearby = (host: string): boolean =>
  /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(host) || host.includes('sandbox');
