import { readSubscriptions, reportConsents, type Subscription } from '@doorstep/contracts';
import { askAgain } from './ask-again';
import { queries } from './queries';
import { askToSubscribe, type Consents } from './subscribe';
import { useAct } from './use-act';
import { keyOf, useAsk } from './use-ask';

/** With so many left of a kind nobody is troubled for more. */
const ENOUGH = 10;

/** The messages the station may still send to this person's WeChat, by kind, and the way to one more of each. */
export function useConsents() {
  const { data } = useAsk(readSubscriptions, {}, { freshFor: 60_000 });
  const { act, isBusy } = useAct(reportConsents, (answer) => {
    queries.setQueryData(keyOf(readSubscriptions.id, {}), answer);
    askAgain('readAlertWays');
  });
  /** Shows WeChat's own question. Must be the first thing in the tap. */
  const ask = async (wanted: readonly Subscription[]): Promise<Consents> => {
    const consents = await askToSubscribe(wanted.map(({ templateId }) => templateId));
    const answers = Object.entries(consents).map(([templateId, answer]) => ({ templateId, answer }));
    if (answers.length > 0) act({ answers });
    return consents;
  };
  return { items: data?.items, ask, isBusy };
}

/**
 * One more message of every kind that runs low, asked for within a tap that means something else: taking a matter, a
 * slot, a post. Call it first thing in the tap, and do what the tap is for without waiting; only a page that would open
 * over WeChat's question waits for the promise, which never fails.
 */
export function useTopUp(): () => Promise<unknown> {
  const { items, ask } = useConsents();
  return () => ask((items ?? []).filter(({ credits }) => credits < ENOUGH));
}
