import type { Config } from '../../../platform/config';

/** The account by which texts and calls are paid; null where the installation has none. */
export function tencentOf(config: Config, baseUrl: string) {
  const { TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey, TENCENT_REGION: region } = config;
  return secretId === undefined || secretKey === undefined ? null : { baseUrl, secretId, secretKey, region };
}
