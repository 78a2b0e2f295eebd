import { readSubscriptions, reportConsents, type Subscription } from '@doorstep/contracts';
import { enoughConsents, inTurnOfKinds, ofOneKind, runsLow, stationDay } from '@doorstep/domain';
import { askAgain } from './ask-again';
import { queries } from './queries';
import { useStanding } from './session';
import { slot } from './storage';
import { askToSubscribe, type Consents } from './subscribe';
import { useAct } from './use-act';
import { keyOf, useAsk } from './use-ask';

/** The day on which a resident last said no: they are not asked again by the way on the same day. */
const noOn = slot<string>('no-messages-on');

/** The kind of the last question on this phone: the other one is next. */
let wasLongTerm = false;

/** The messages the station may still send to this person's WeChat, by kind, and the way to more consent. */
export function useConsents() {
  const { data } = useAsk(readSubscriptions, {}, { freshFor: 60_000 });
  const { act, isBusy } = useAct(reportConsents, (answer) => {
    queries.setQueryData(keyOf(readSubscriptions.id, {}), answer);
    askAgain('readAlertWays');
  });
  /** Shows WeChat's own question, about those of the first one's kind. Must be the first thing in the tap. */
  const ask = async (wanted: readonly Subscription[]): Promise<Consents> => {
    const asked = ofOneKind(wanted);
    wasLongTerm = asked[0]?.isLongTerm ?? wasLongTerm;
    const consents = await askToSubscribe(asked.map(({ templateId }) => templateId));
    const answers = Object.entries(consents).map(([templateId, answer]) => ({ templateId, answer }));
    if (answers.length > 0) act({ answers });
    return consents;
  };
  return { items: data?.items, ask, isBusy };
}

/**
 * More consent for what runs low, asked for within a tap that means something else: taking a matter, a slot, a post, or,
 * for a resident, saying whether it is fixed. Call it first thing in the tap, and do what the tap is for without waiting;
 * only a page that would open over WeChat's question waits for the promise, which never fails.
 */
export function useTopUp(tap: 'deed' | 'look' = 'deed'): () => Promise<unknown> {
  const { items, ask } = useConsents();
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  return () => {
    const enough = enoughConsents(role, tap);
    const low = inTurnOfKinds(
      (items ?? []).filter((item) => runsLow(item, enough)),
      wasLongTerm,
    );
    return role === 'resident' ? askOnceADay(low, ask) : ask(low);
  };
}

/** Nobody has to say no twice on one day; whoever wants messages after all has a button for them. */
async function askOnceADay(
  low: readonly Subscription[],
  ask: ReturnType<typeof useConsents>['ask'],
): Promise<void> {
  const today = stationDay(new Date());
  if (noOn.read() === today) return;
  const consents = await ask(low);
  if (Object.values(consents).includes('reject')) noOn.write(today);
}
