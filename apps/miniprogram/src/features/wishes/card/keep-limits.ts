import type { OfferReadingShape, WishReadingShape } from '@doorstep/contracts';

/** What matters stays when the words are said another way: who said "a woman, please" once need not say it again. */
export const keepLimits = (former: WishReadingShape, now: WishReadingShape): WishReadingShape => ({
  ...now,
  must: { ...now.must, gender: now.must.gender ?? former.must.gender },
  hasPets: now.hasPets || former.hasPets,
  isHardOfHearing: now.isHardOfHearing || former.isHardOfHearing,
  usesWheelchair: now.usesWheelchair || former.usesWheelchair,
});

/** How far a member goes stays likewise. */
export const keepReach = (former: OfferReadingShape, now: OfferReadingShape): OfferReadingShape => ({
  ...now,
  maxFloor: now.maxFloor ?? former.maxFloor,
  onlyGender: now.onlyGender ?? former.onlyGender,
  onlyOwnUnit: now.onlyOwnUnit || former.onlyOwnUnit,
  avoidsPets: now.avoidsPets || former.avoidsPets,
  avoidsLifting: now.avoidsLifting || former.avoidsLifting,
});
