import { readSubscriptions, reportConsents, type Subscription } from '@doorstep/contracts';
import { queries } from '../../../device/queries';
import { askToSubscribe, type Consents } from '../../../device/subscribe';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { tell } from '../../../ui/toast';
import { CONSENT_WORDS } from './words';

export interface Consent {
  /** How many messages may still be sent; undefined while not known or not offered here. */
  credits: number | undefined;
  /** Shows WeChat's own question. Must be the first thing in the tap. */
  ask: () => void;
  isBusy: boolean;
}

/** The permission to write one more message of this kind to this person's WeChat. */
export function useConsent(key: Subscription['key']): Consent {
  const { data } = useAsk(readSubscriptions, {}, { freshFor: 60_000 });
  const wanted = data?.items.find((item) => item.key === key);
  const report = useAct(reportConsents, (answer) =>
    queries.setQueryData(keyOf(readSubscriptions.id, {}), answer),
  );
  const heard = (consents: Consents): void => {
    const answers = Object.entries(consents).map(([templateId, answer]) => ({ templateId, answer }));
    tell(answers.some(({ answer }) => answer === 'accept') ? CONSENT_WORDS.given : CONSENT_WORDS.refused);
    if (answers.length > 0) report.act({ answers });
  };
  return {
    credits: wanted?.credits,
    ask: () => void askToSubscribe(wanted ? [wanted.templateId] : []).then(heard),
    isBusy: report.isBusy,
  };
}
