import { startSandbox } from './start-sandbox';

/** Starts the sandbox as a process of its own, and only when somebody explicitly asked for one. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  if (env['DOORSTEP_SANDBOX'] !== '1') throw new Error('set DOORSTEP_SANDBOX=1 to start a pretend WeChat');
  const sandbox = await startSandbox({
    port: Number(env['SANDBOX_PORT'] ?? 0),
    appId: needed(env, 'SANDBOX_APP_ID'),
    secret: needed(env, 'SANDBOX_SECRET'),
    callbackUrl: env['SANDBOX_CALLBACK_URL'] || undefined,
    callbackToken: needed(env, 'SANDBOX_CALLBACK_TOKEN'),
    encodingAesKey: needed(env, 'SANDBOX_AES_KEY'),
    h5Url: needed(env, 'H5_URL'),
    publicUrl: env['SANDBOX_PUBLIC_URL'] || undefined,
    telephoneCallbacks: {
      voiceCallbackUrl: env['SANDBOX_VOICE_CALLBACK_URL'] || null,
      smsCallbackUrl: env['SANDBOX_SMS_CALLBACK_URL'] || null,
    },
  });
  process.stdout.write(`sandbox ready ${sandbox.url}\n`);
  process.once('SIGTERM', () => void sandbox.close());
  process.once('SIGINT', () => void sandbox.close());
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** Settles when the sandbox listens. */
export const started = main(process.env).catch((reason: unknown) => {
  process.stderr.write(`sandbox: ${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
});
