import { Client } from 'pg';
import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../../../tools/postgres.mjs';
import { ACCOUNT, PretendWechat, TEMPLATE_IDS } from './pretend-wechat';
import { ServerProcess } from './server-process';

const SEED = 'stories_seed';
const MAKING = 'stories_seed_making';

/** What every process of a story is told; `DATABASE_URL` and the story's own wishes come on top. */
export function environment(databaseUrl: string, wechatUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: `/tmp/doorstep-stories-${process.pid}`,
    HOST: '127.0.0.1',
    TOKEN_SECRET: 'a secret of the stories, long enough for anybody',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PERSON: '1000000',
    RATE_LIMIT_ADDRESS: '1000000',
    WECHAT_API_BASE: wechatUrl,
    SANDBOX_URL: wechatUrl,
    WECHAT_APP_ID: ACCOUNT.appId,
    WECHAT_SECRET: ACCOUNT.secret,
    WECHAT_CALLBACK_TOKEN: ACCOUNT.token,
    WECHAT_AES_KEY: ACCOUNT.aesKey,
    WECHAT_TEMPLATE_DUTY_ALERT: TEMPLATE_IDS['duty-alert'],
    WECHAT_TEMPLATE_TICKET_PROGRESS: TEMPLATE_IDS['ticket-progress'],
    WECHAT_TEMPLATE_PARTY_TASK: TEMPLATE_IDS['party-task'],
  };
}

export interface Cluster {
  adminUrl: string;
  url(database: string): string;
}

/** The cluster all stories share. */
export function sharedCluster(): Cluster {
  const adminUrl = process.env['DOORSTEP_TEST_POSTGRES'];
  if (adminUrl === undefined)
    throw new Error('DOORSTEP_TEST_POSTGRES is not set: run the stories through tools/jest.mjs');
  return clusterAt(adminUrl);
}

export function clusterAt(adminUrl: string): Cluster {
  const url = (database: string): string => {
    const address = new URL(adminUrl);
    address.pathname = `/${database}`;
    return address.toString();
  };
  return { adminUrl, url };
}

/** A fresh database with the invented community in it; copied from one that a server has seeded once. */
export async function seededDatabase(cluster: Cluster): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `story_${process.pid}_${randomBytes(4).toString('hex')}`;
  const admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(4201199)');
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [SEED]);
    if (rowCount === 0) await seed(cluster, admin);
    await createDatabase(cluster.adminUrl, name, SEED);
  } finally {
    await admin.end();
  }
  return { url: cluster.url(name), drop: () => dropDatabase(cluster.adminUrl, name) };
}

/** A demo server writes the community and leaves; its database becomes the one all stories are copied from. */
async function seed(cluster: Cluster, admin: Client): Promise<void> {
  await dropDatabase(cluster.adminUrl, MAKING).catch(() => undefined);
  await createDatabase(cluster.adminUrl, MAKING);
  const wechat = await PretendWechat.open();
  const env = {
    ...environment(cluster.url(MAKING), wechat.url),
    DEMO: '1',
    ROLE: 'all',
  };
  try {
    const server = await ServerProcess.start({ name: 'seeding', env });
    await server.stop();
  } finally {
    await wechat.close();
  }
  await admin.query(`alter database ${MAKING} rename to ${SEED}`);
}
