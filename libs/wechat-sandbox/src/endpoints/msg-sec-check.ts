import { Refused } from '../refused';
import { unguessable, type Sandbox } from '../sandbox';
import { OK, postedJson, textOf, type Endpoint, type Fields } from './endpoint';

const VISIT_COUNTS_MS = 2 * 3_600_000;

/** Endpoint 9: a text is risky when it says 敏感, doubtful when it says 可疑; details are sparse, as in the wild. */
export const msgSecCheck: Endpoint = {
  path: '/wxa/msg_sec_check',
  needsToken: true,
  daily: ({ world }) => (world.profile.isReleased ? 2_000_000 : 100),
  answer(sandbox, call) {
    const fields = postedJson(call);
    const content = textOf(fields, 'content');
    if (fields['version'] !== 2 || content === '' || [...content].length > 2_500) throw new Refused(47001);
    mustBeScene(fields);
    mustHaveVisited(sandbox, textOf(fields, 'openid'));
    const opinion = opinionOf(content);
    const keyword = { strategy: 'keyword', errcode: 0 };
    const model = { strategy: 'content_model', errcode: 0, ...opinion, prob: 90 };
    const detail = opinion.suggest === 'pass' ? [model] : [keyword, model];
    return { ...OK, trace_id: unguessable(''), result: opinion, detail };
  },
};

export interface Opinion {
  readonly suggest: 'pass' | 'review' | 'risky';
  readonly label: number;
}

export function opinionOf(words: string): Opinion {
  if (words.includes('敏感') || words.includes('risky')) return { suggest: 'risky', label: 20006 };
  if (words.includes('可疑') || words.includes('review')) return { suggest: 'review', label: 21000 };
  return { suggest: 'pass', label: 100 };
}

export function mustBeScene(fields: Fields): void {
  if (![1, 2, 3, 4].includes(Number(fields['scene']))) throw new Refused(40129);
}

/** WeChat checks only for people who were in the mini-program within two hours. */
export function mustHaveVisited({ world, clock }: Sandbox, openid: string): void {
  const phone = world.phones.get(openid);
  if (!phone) throw new Refused(40003);
  if (clock.now().getTime() - phone.visitedAt.getTime() > VISIT_COUNTS_MS) throw new Refused(61010);
}
