import * as z from 'zod/mini';
import type { Line } from '../line/line';
import { readShape } from '../line/read-shape';
import { tc3Headers } from './sign-tc3';

/** An account at Tencent Cloud that may send texts or make calls. */
export interface TencentAccount {
  /** `https://sms.tencentcloudapi.com`, `https://vms.tencentcloudapi.com`, or the sandbox. */
  readonly baseUrl: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
}

/** Every action is asked at the root; the header says which. */
export const PATH = '/';

const envelope = z.looseObject({
  Response: z.looseObject({
    RequestId: z.optional(z.string()),
    Error: z.optional(z.looseObject({ Code: z.string(), Message: z.optional(z.string()) })),
  }),
});
export type TencentAnswer = z.output<typeof envelope>['Response'];

interface Asked {
  readonly service: 'sms' | 'vms';
  readonly action: string;
  readonly version: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks once; answers what came back, an error of theirs included, or throws what became of the way there. */
export async function askTencent(
  line: Line,
  account: TencentAccount,
  { service, action, version, body }: Asked,
  now: Date,
): Promise<TencentAnswer> {
  const payload = JSON.stringify(body);
  const host = new URL(account.baseUrl).host;
  const signed = tc3Headers({ service, host, action, payload, ...account, now });
  const headers = { ...signed, 'x-tc-version': version, 'x-tc-region': account.region };
  const answer = await line.ask({ method: 'POST', endpoint: PATH, body, headers });
  return readShape(PATH, envelope, answer).Response;
}
