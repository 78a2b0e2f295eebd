import { readAlertWays, readWorkTemplates, reportWorkBinding } from '@doorstep/contracts';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { bindToWork, canBindToWork } from '../../../device/work-messages';
import { Button } from '../../../ui/button';
import { tell } from '../../../ui/toast';
import { ALERT_WORDS } from './words';

/** Binds this person to work messages, where their WeChat knows them: once, and the station may always call. */
export function BindWork() {
  const isPossible = canBindToWork();
  const { data } = useAsk(readWorkTemplates, {}, { isAsked: isPossible, freshFor: 60_000 });
  const { act, isBusy } = useAct(reportWorkBinding, (answer) =>
    queries.setQueryData(keyOf(readAlertWays.id, {}), answer),
  );
  if (!isPossible || data === undefined || data.templateIds.length === 0) return null;
  const heard = (isBound: boolean): void => {
    tell(isBound ? ALERT_WORDS.bound : ALERT_WORDS.notBound);
    if (isBound) act({ isBound });
  };
  return (
    <Button
      id="bind-work"
      look="second"
      isBusy={isBusy}
      onTap={() => void bindToWork(data.templateIds).then(heard)}
    >
      {ALERT_WORDS.bind}
    </Button>
  );
}
