import Taro from '@tarojs/taro';
import { pretendWechat, type PretendWechat } from './identity-proof';
import { post } from './transport';
import { DEVICE_WORDS } from './words';

/** What the person answered for one message template. */
type Consent = 'accept' | 'reject' | 'ban' | 'filter';
export type Consents = Record<string, Consent>;

const MOST_TEMPLATES = 5;
const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'];

/**
 * Asks for the consent that lets the station write to this person's WeChat: one consent, one message.
 * Call it first thing in the tap, before anything is awaited, or WeChat refuses to ask. It never stands in the way
 * of what the tap is for: whatever goes wrong, the answer is simply no consent.
 */
export function askToSubscribe(templateIds: readonly string[]): Promise<Consents> {
  const asked = templateIds.slice(0, MOST_TEMPLATES);
  if (asked.length === 0) return Promise.resolve({});
  if (process.env.TARO_ENV === 'h5') return askPretendWechat(asked);
  return Taro.requestSubscribeMessage({ tmplIds: asked, entityIds: [] }).then(
    (answer) => consentsIn(answer as unknown as Record<string, unknown>, asked),
    () => ({}),
  );
}

function consentsIn(answer: Record<string, unknown>, asked: readonly string[]): Consents {
  const given = asked.filter((id) => ANSWERS.includes(String(answer[id])));
  return Object.fromEntries(given.map((id) => [id, answer[id] as Consent]));
}

/** In the demo our own sheet plays WeChat's, and the pretend WeChat is told what was tapped. */
async function askPretendWechat(asked: readonly string[]): Promise<Consents> {
  const pretend = pretendWechat();
  if (!pretend) return {};
  const { confirm } = await Taro.showModal({
    title: '',
    content: DEVICE_WORDS.subscribe,
    confirmText: DEVICE_WORDS.subscribeYes,
    cancelText: DEVICE_WORDS.subscribeNo,
  });
  const answer = confirm ? ('accept' as const) : ('reject' as const);
  return told(
    pretend,
    asked.map((templateId) => ({ templateId, answer })),
  );
}

/** The pretend WeChat answers as the real one would: somebody may have switched all messages off there. */
async function told({ base, openid }: PretendWechat, decisions: { templateId: string; answer: Consent }[]) {
  const header = { 'Content-Type': 'application/json' };
  const body = { openid, decisions };
  const reply = await post({ method: 'POST', url: `${base}/__sandbox/popup`, header, body });
  const asked = decisions.map(({ templateId }) => templateId);
  return consentsIn(reply.data as Record<string, unknown>, asked);
}
