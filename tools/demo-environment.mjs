import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Sentence } from './sentence.mjs';

/** What the pretend WeChat and our server must agree on. Made once per data folder, so sessions survive a restart. */
export async function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return makeSecrets(file);
  try {
    const kept = JSON.parse(text);
    return kept.TELEPHONE_CALLBACK_SECRET === undefined
      ? keepSecrets(file, { ...kept, ...telephoneSecret() })
      : kept;
  } catch {
    throw new Sentence(
      `${file} 读不懂，可能已损坏。请恢复备份，或用 npm start -- --fresh 重新开始。`,
      `${file} cannot be read and may be damaged. Restore a backup, or begin anew with npm start -- --fresh.`,
    );
  }
}

/** Whoever knows this address is believed to be the telephone company. */
const telephoneSecret = () => ({ TELEPHONE_CALLBACK_SECRET: randomBytes(24).toString('base64url') });

async function makeSecrets(file) {
  return keepSecrets(file, {
    WECHAT_APP_ID: `wx${randomBytes(8).toString('hex')}`,
    WECHAT_SECRET: `sandbox-${randomBytes(16).toString('hex')}`,
    WECHAT_CALLBACK_TOKEN: randomBytes(12).toString('hex'),
    // WeChat's EncodingAESKey: 43 letters and digits, base64 of 32 bytes without its padding.
    WECHAT_AES_KEY: randomBytes(64).toString('base64').replace(/[+/=]/g, '').slice(0, 42) + 'A',
    TOKEN_SECRET: randomBytes(32).toString('base64url'),
    ...telephoneSecret(),
  });
}

async function keepSecrets(file, secrets) {
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** The three message templates of the demo; in production they are the ids of the real account. */
const TEMPLATES = {
  WECHAT_TEMPLATE_DUTY_ALERT: 'duty-alert',
  WECHAT_TEMPLATE_TICKET_PROGRESS: 'ticket-progress',
  WECHAT_TEMPLATE_PARTY_TASK: 'party-task',
};

/**
 * The environment of the server and of the sandbox. Whatever the person set wins; a real WECHAT_SECRET or another
 * WECHAT_API_BASE means no sandbox is started and nothing of the demo is switched on.
 */
export function demoEnvironment({ given, secrets, databaseUrl, dataDir, h5Dir, port, sandboxPort }) {
  const base = { HOST: '127.0.0.1', PORT: String(port), ROLE: 'all', TOKEN_SECRET: secrets.TOKEN_SECRET };
  const places = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, H5_DIR: h5Dir };
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${port}`;
  const sandboxUrl = sandboxPort === undefined ? undefined : `http://localhost:${sandboxPort}`;
  const pretend = sandboxUrl === undefined ? {} : pretendWeChat(secrets, sandboxPort, sandboxUrl);
  const server = { ...base, PUBLIC_URL: publicUrl, ...pretend, ...given, ...places };
  const sandbox = {
    PATH: given.PATH,
    DOORSTEP_SANDBOX: '1',
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_PUBLIC_URL: sandboxUrl,
    SANDBOX_APP_ID: secrets.WECHAT_APP_ID,
    SANDBOX_SECRET: secrets.WECHAT_SECRET,
    SANDBOX_CALLBACK_URL: `http://127.0.0.1:${port}/api/wechat/callback`,
    SANDBOX_CALLBACK_TOKEN: secrets.WECHAT_CALLBACK_TOKEN,
    SANDBOX_AES_KEY: secrets.WECHAT_AES_KEY,
    SANDBOX_VOICE_CALLBACK_URL: `http://127.0.0.1:${port}/api/voice/callback/${secrets.TELEPHONE_CALLBACK_SECRET}`,
    SANDBOX_SMS_CALLBACK_URL: `http://127.0.0.1:${port}/api/sms/callback/${secrets.TELEPHONE_CALLBACK_SECRET}`,
    H5_URL: publicUrl,
  };
  return { server, sandbox };
}

function pretendWeChat(secrets, sandboxPort, sandboxUrl) {
  const wechat = Object.fromEntries(Object.entries(secrets).filter(([name]) => name.startsWith('WECHAT_')));
  const base = `http://127.0.0.1:${sandboxPort}`;
  const api = { WECHAT_API_BASE: base, SANDBOX_URL: sandboxUrl, DEMO: '1' };
  return { ...wechat, ...TEMPLATES, ...api, ...pretendTelephones(base), ...telephoneSecretOf(secrets) };
}

const telephoneSecretOf = ({ TELEPHONE_CALLBACK_SECRET }) => ({ TELEPHONE_CALLBACK_SECRET });

/** Texts and calls of the demo: the pretend company lives beside the pretend WeChat. */
const pretendTelephones = (base) => ({
  TENCENT_SECRET_ID: 'sandbox-id',
  TENCENT_SECRET_KEY: 'sandbox-key',
  SMS_API_BASE: `${base}/tencent/sms`,
  SMS_APP_ID: '1400000000',
  SMS_SIGN: '家门口驿站',
  SMS_TEMPLATE: '1001',
  VOICE_API_BASE: `${base}/tencent/vms`,
  VOICE_APP_ID: '1400000001',
  VOICE_TEMPLATE: '2001',
});

/** Whether the person brought a WeChat of their own. */
export const bringsOwnWeChat = (given) => Boolean(given.WECHAT_SECRET ?? given.WECHAT_API_BASE);
