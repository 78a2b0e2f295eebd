import { listCandidates, type SlotView } from '@doorstep/contracts';
import { dayWords, stationDay } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { Tag } from '../../../ui/tag';
import { Toggle } from '../../../ui/toggle';
import { Candidates } from './candidates';
import { hasStarted, hoursWords } from '../slot/slot-times';
import { useCheckInTimes } from '../slot/use-near';
import { coverageTag, everybody, lacking, type SlotMember } from './coverage';
import { SeatRow, type Possible } from './seat-row';
import styles from './slot-sheet.module.scss';
import { useSeating, type Seating } from './use-seating';
import { GRID_WORDS } from './words';

/** One slot in the secretary's hands: who sits, who could, and what is done about it. */
export function SlotSheet({ slot, onClose }: { slot: SlotView; onClose: () => void }) {
  const now = useNow();
  const { mayCheckIn } = useCheckInTimes();
  const mayUndo = !hasStarted(slot, now);
  const seating = useSeating(slot.slotId, mayUndo);
  const [leaving, setLeaving] = useState<SlotMember>();
  const possible: Possible = {
    mayChange: new Date(slot.endsAt) > now,
    mayCheckIn: mayCheckIn(slot, now),
    mayUndo,
  };
  const day = dayWords(stationDay(new Date(slot.startsAt)));
  const foot = (seating.problem !== null || seating.warned) && (
    <>
      {seating.problem && <ErrorNote words={problemWords(seating.problem)} />}
      <Warning seating={seating} onDone={() => setLeaving(undefined)} />
    </>
  );
  return (
    <Sheet title={`${day} ${slot.label}`} onClose={onClose} foot={foot || undefined}>
      <View className={cx(styles.head)}>
        <Text>{hoursWords(slot)}</Text>
        <Tag {...coverageTag(slot.coverage, lacking(slot))} />
      </View>
      {slot.members.length === 0 && <Text>{GRID_WORDS.nobody}</Text>}
      {everybody(slot).map((member) => (
        <SeatRow
          key={member.personId}
          member={member}
          seating={seating}
          possible={possible}
          onSwap={() => setLeaving(member)}
        />
      ))}
      {possible.mayChange ? (
        <WhomToAsk slot={slot} seating={seating} leaving={leaving} onKeep={() => setLeaving(undefined)} />
      ) : (
        <Text>{GRID_WORDS.ended}</Text>
      )}
    </Sheet>
  );
}

/** Which rules the arrangement would break, and the secretary's last word on it. */
function Warning({ seating, onDone }: { seating: Seating; onDone: () => void }) {
  const { warned } = seating;
  if (!warned) return null;
  const insist = (): void => {
    seating.put(warned.person, { ...warned.wish, despite: true });
    onDone();
  };
  return (
    <Card look="alarm" title={GRID_WORDS.against}>
      {warned.breaches.map(({ code, words }) => (
        <Text key={`${code} ${words}`}>{words}</Text>
      ))}
      <Button id="despite" look="second" isBusy={seating.isBusy} onTap={insist}>
        {GRID_WORDS.despite}
      </Button>
      <Button id="leave-it" look="quiet" onTap={seating.forgetWarning}>
        {GRID_WORDS.leave}
      </Button>
    </Card>
  );
}

interface WhomProps {
  slot: SlotView;
  seating: Seating;
  /** The one who is to be replaced; undefined: somebody more is wanted. */
  leaving: SlotMember | undefined;
  onKeep: () => void;
}

function WhomToAsk({ slot, seating, leaving, onKeep }: WhomProps) {
  const [isStandby, setStandby] = useState(false);
  const { data, error, refetch } = useAsk(listCandidates, { slotId: slot.slotId });
  const instead = leaving && { insteadOf: leaving.personId };
  return (
    <>
      <Text className={cx(styles.title)}>
        {leaving ? GRID_WORDS.insteadOf(leaving.name) : GRID_WORDS.candidates}
      </Text>
      <Text className={cx(styles.note)}>{GRID_WORDS.candidatesNote}</Text>
      {leaving ? (
        <Button id="keep-seat" look="quiet" onTap={onKeep}>
          {GRID_WORDS.keepSeat}
        </Button>
      ) : (
        <Toggle
          id="as-standby"
          words={GRID_WORDS.asStandby}
          note={GRID_WORDS.asStandbyNote}
          isOn={isStandby}
          onChange={setStandby}
        />
      )}
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={1} />}
      {data && (
        <Candidates
          items={data.items}
          isBusy={seating.isBusy}
          onPut={(person) => seating.put(person, { isStandby: leaving?.isStandby ?? isStandby, ...instead })}
        />
      )}
    </>
  );
}
