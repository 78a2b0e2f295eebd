import { readDutyMonth, type SlotView } from '@doorstep/contracts';
import { after, days, stationDay } from '@doorstep/domain';
import { useAsk } from '../../../../device/use-ask';
import { Choices } from '../../../../ui/choices';
import { Loading } from '../../../../ui/loading';
import { mySeatIn } from '../../slot/members';
import { hasStarted, slotLineWords } from '../../slot/slot-times';
import { TROUBLE_WORDS } from './words';

/** How far ahead a slot in return is looked for. */
const AHEAD = days(28);

/** Which of this person's coming slots I would take in return; any will do unless one is named. */
export function WantedSlot({
  personId,
  now,
  chosen,
  onChoose,
}: {
  personId: string;
  now: Date;
  chosen: string;
  onChoose: (slotId: string) => void;
}) {
  const asked = { fromDay: stationDay(now), untilDay: stationDay(after(now, AHEAD)) };
  const { data, isPending } = useAsk(readDutyMonth, asked, { freshFor: 60_000 });
  if (isPending) return <Loading cards={1} />;
  const theirs = (data?.days ?? []).flatMap(({ slots }) => slots).filter((slot) => fits(slot, personId, now));
  return (
    <>
      <Choices
        label={TROUBLE_WORDS.wanted}
        shape="rows"
        name="wanted"
        items={[
          { key: '', words: TROUBLE_WORDS.any },
          ...theirs.map((slot) => ({ key: slot.slotId, words: slotLineWords(slot, now) })),
        ]}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  );
}

const fits = (slot: SlotView, personId: string, now: Date): boolean =>
  !hasStarted(slot, now) &&
  mySeatIn(slot) === undefined &&
  slot.members.some((member) => member.personId === personId && !member.isStandby);
