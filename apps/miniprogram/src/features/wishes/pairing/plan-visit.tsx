import { planVisit, type PairingView } from '@doorstep/contracts';
import { after, comingDayWords, days, stationDay, stationInstant } from '@doorstep/domain';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Sheet } from '../../../ui/sheet';
import { Stepper } from '../../../ui/stepper';
import { tell } from '../../../ui/toast';
import { Toggle } from '../../../ui/toggle';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

const DAYS_AHEAD = 7;
const LENGTHS = [30, 60, 90, 120, 180];

/** The next visit: which day, at what hour, how long. */
export function PlanVisit({ pairing }: { pairing: PairingView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id="plan-visit" icon="calendar" onTap={() => setOpen(true)}>
        {PAIRING_WORDS.plan}
      </Button>
      {isOpen && <PlanSheet pairing={pairing} onClose={() => setOpen(false)} />}
    </>
  );
}

function PlanSheet({ pairing, onClose }: { pairing: PairingView; onClose: () => void }) {
  const now = useNow();
  const coming = Array.from({ length: DAYS_AHEAD }, (_, n) => after(now, days(n)));
  const [day, setDay] = useState(stationDay(after(now, days(1))));
  const [hour, setHour] = useState(15);
  const [minutes, setMinutes] = useState(60);
  const [inTwos, setInTwos] = useState(pairing.firstInTwos && pairing.visits.length === 0);
  const { act, isBusy, problem } = useWishAct(planVisit, () => {
    tell(PAIRING_WORDS.planned);
    onClose();
  });
  const send = (): void =>
    act({
      pairingId: pairing.pairingId,
      startsAt: stationInstant(day, hour).toISOString(),
      minutes,
      inTwos,
    });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-plan" icon="calendar" isBusy={isBusy} onTap={send}>
        {PAIRING_WORDS.plan}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.plan} onClose={onClose} foot={foot}>
      <Choices
        label={PAIRING_WORDS.planDay}
        name="day"
        items={coming.map((moment) => ({ key: stationDay(moment), words: comingDayWords(moment, now) }))}
        chosen={day}
        onChoose={setDay}
      />
      <Stepper
        id="hour"
        words={PAIRING_WORDS.planHour}
        value={hour}
        least={6}
        most={21}
        unit={PAIRING_WORDS.hour}
        onChange={setHour}
      />
      <Choices
        label={PAIRING_WORDS.planLength}
        name="length"
        items={LENGTHS.map((length) => ({ key: length, words: PAIRING_WORDS.hoursOf(length) }))}
        chosen={minutes}
        onChoose={setMinutes}
      />
      <Toggle id="in-twos" words={PAIRING_WORDS.inTwos} isOn={inTwos} onChange={setInTwos} />
    </Sheet>
  );
}
