import { after, days } from '../kernel/index';
import { isLasting, type HowOften, WISHES, type WishKindId } from './wish-kinds';

/** Why the law wants it in writing: a month or more, a higher risk, or one of the two asked for it (北京市志愿服务促进条例). */
export const AGREEMENT_REASONS = ['lasting', 'risky', 'asked'] as const;
export type AgreementReason = (typeof AGREEMENT_REASONS)[number];
export const AGREEMENT_REASON_WORDS: Record<AgreementReason, string> = {
  lasting: '会持续一个月以上',
  risky: '路上或活动中有一定风险',
  asked: '有一方希望签一份',
};

/** What both agree to, in the words of the form: read on the phone before it is signed, and printed the same. */
export const AGREEMENT_TERMS = [
  '一、志愿服务不收报酬。代买代办的钱当面点清，留小票。',
  '二、头一回上门两人同去；来之前说好时间，来不了提前说一声。',
  '三、双方的姓名、住址、电话、身体情况只用于这份约定，不告诉别人。',
  '四、服务中有不舒服、不安全，随时可以停，打驿站电话或在手机上求助。',
  '五、参加前已说明可能的风险；在志愿平台登记的志愿者由平台办理意外保险。',
  '六、哪一方都可以随时结束，不用说原因，跟驿站说一声就行。',
] as const;

export function agreementReasons(pair: {
  kind: WishKindId;
  howOften: HowOften;
  isAskedFor: boolean;
}): AgreementReason[] {
  const holds: Record<AgreementReason, boolean> = {
    lasting: isLasting(pair.howOften),
    risky: WISHES[pair.kind].isRisky,
    asked: pair.isAskedFor,
  };
  return AGREEMENT_REASONS.filter((reason) => holds[reason]);
}

/**
 * Before which visit both have to have signed: what may go wrong, or what one of the two asked for, before the first;
 * what only lasts, before the second: the form is signed at the kitchen table of the first.
 */
export const mustSignFirst = (reasons: readonly AgreementReason[], isFirstVisit: boolean): boolean =>
  reasons.length > 0 && (!isFirstVisit || reasons.some((reason) => reason !== 'lasting'));

/** Every three months both are asked how it goes. */
const REVIEW_DAYS = 91;
export const reviewAt = (since: Date): Date => after(since, days(REVIEW_DAYS));
