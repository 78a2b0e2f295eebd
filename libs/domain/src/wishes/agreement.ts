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
