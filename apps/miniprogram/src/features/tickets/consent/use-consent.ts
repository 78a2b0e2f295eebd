import type { Subscription } from '@doorstep/contracts';
import { isAgreed } from '@doorstep/domain';
import { useConsents } from '../../../device/use-consents';
import { tell } from '../../../ui/toast';
import { CONSENT_WORDS } from './words';

export interface Consent {
  /** How many messages may still be sent; undefined while not known or not offered here. */
  credits: number | undefined;
  /** One yes is for long: messages of this kind are not counted. */
  isLongTerm: boolean;
  /** That yes is given: nothing more to ask for. */
  isAgreed: boolean;
  /** Shows WeChat's own question. Must be the first thing in the tap. */
  ask: () => void;
  isBusy: boolean;
}

/** The permission to write one more message of this kind to this person's WeChat. */
export function useConsent(key: Subscription['key']): Consent {
  const { items, ask, isBusy } = useConsents();
  const wanted = items?.find((item) => item.key === key);
  const heard = (isGiven: boolean): void => tell(isGiven ? CONSENT_WORDS.given : CONSENT_WORDS.refused);
  return {
    credits: wanted?.credits,
    isLongTerm: wanted?.isLongTerm === true,
    isAgreed: wanted !== undefined && isAgreed(wanted),
    ask: () =>
      void ask(wanted ? [wanted] : []).then((consents) => heard(Object.values(consents).includes('accept'))),
    isBusy,
  };
}
