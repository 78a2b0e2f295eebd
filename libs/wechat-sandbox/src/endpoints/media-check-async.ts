import { Refused } from '../refused';
import { unguessable, type Sandbox } from '../sandbox';
import { isLoopback } from '../loopback';
import { OK, postedJson, textOf, type Endpoint } from './endpoint';
import { mustBeScene, mustHaveVisited, opinionOf } from './msg-sec-check';

const REPEATED_WITHIN_MS = 60_000;
const COULD_NOT_DOWNLOAD = -1008;

/** Endpoint 10: fetches the picture (from this machine only) and pushes its opinion, made from the file's name. */
export const mediaCheckAsync: Endpoint = {
  path: '/wxa/media_check_async',
  needsToken: true,
  daily: () => 200_000,
  async answer(sandbox, call) {
    const fields = postedJson(call);
    const url = textOf(fields, 'media_url');
    if (![1, 2].includes(Number(fields['media_type']))) throw new Refused(40004);
    if (fields['version'] !== 2 || url === '') throw new Refused(47001);
    mustBeScene(fields);
    mustHaveVisited(sandbox, textOf(fields, 'openid'));
    mustBeNew(sandbox, url);
    const traceId = unguessable('');
    const verdict = { traceId, url, openid: textOf(fields, 'openid') };
    const { mediaMs } = sandbox.world.profile;
    if (mediaMs === 0) await pushVerdict(sandbox, verdict);
    else sandbox.clock.after(mediaMs, () => void pushVerdict(sandbox, verdict));
    return { ...OK, trace_id: traceId };
  },
};

function mustBeNew({ world, clock }: Sandbox, url: string): void {
  const before = world.checkedUrls.get(url);
  if (before && clock.now().getTime() - before.getTime() < REPEATED_WITHIN_MS) throw new Refused(87020);
  world.checkedUrls.set(url, clock.now());
}

interface Asked {
  readonly traceId: string;
  readonly url: string;
  readonly openid: string;
}

async function pushVerdict(sandbox: Sandbox, { traceId, url, openid }: Asked): Promise<void> {
  const isFetched = await canFetch(url, sandbox.closing.signal);
  const opinion = opinionOf(nameOf(url));
  const seen = {
    errcode: 0,
    errmsg: 'ok',
    result: opinion,
    detail: [{ strategy: 'content_model', errcode: 0, ...opinion, prob: 90 }],
  };
  const unseen = { errcode: COULD_NOT_DOWNLOAD, errmsg: 'download failed' };
  await sandbox.pushes.push({
    event: 'wxa_media_check',
    openid,
    fields: {
      appid: sandbox.options.appId,
      trace_id: traceId,
      version: 2,
      ...(isFetched ? seen : unseen),
    },
  });
}

async function canFetch(url: string, closing: AbortSignal): Promise<boolean> {
  if (!URL.canParse(url) || !isLoopback(new URL(url).hostname)) return false;
  const signal = AbortSignal.any([closing, AbortSignal.timeout(5_000)]);
  const answer = await fetch(url, { signal, redirect: 'error' }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

/** The path as a person reads it; percent signs that mean nothing are left as they are. */
function nameOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return new URLSearchParams(`name=${path.replace(/[+&]/g, ' ')}`).get('name') ?? '';
}
