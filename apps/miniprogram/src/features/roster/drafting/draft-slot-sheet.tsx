import { listDraftCandidates, type DraftSlotView, type DraftView } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { Tag } from '../../../ui/tag';
import { Candidates } from '../grid/candidates';
import { GRID_WORDS } from '../grid/words';
import type { DraftActs } from './draft-acts';
import styles from './draft-slot-sheet.module.scss';
import { DRAFT_WORDS } from './words';

interface SheetProps {
  draft: DraftView;
  slot: DraftSlotView;
  acts: DraftActs;
  nameOf: (personId: string) => string;
  onClose: () => void;
}

/** One slot of the draft, changed by hand: who comes out, who goes in; the rules answer at once. */
export function DraftSlotSheet({ draft, slot, acts, nameOf, onClose }: SheetProps) {
  const [leavingId, setLeaving] = useState<string>();
  const leaving = slot.seats.find(({ personId }) => personId === leavingId);
  const broken = draft.breaches.filter(({ slotId }) => slotId === slot.id);
  const foot = (broken.length > 0 || acts.problem !== null) && (
    <>
      {broken.slice(0, IN_SIGHT).map(brokenNote)}
      {acts.problem && <ErrorNote words={problemWords(acts.problem)} />}
    </>
  );
  return (
    <Sheet title={`${dayWords(slot.day)} ${slot.label}`} onClose={onClose} foot={foot || undefined}>
      {slot.seats.length === 0 && <Text>{DRAFT_WORDS.nobody}</Text>}
      {slot.seats.map((seat) => (
        <Seat
          key={seat.personId}
          seat={seat}
          name={nameOf(seat.personId)}
          isBusy={acts.isBusy}
          onSwap={() => setLeaving(seat.personId)}
          onTakeOut={() => acts.move({ slotId: slot.id, takeOut: seat.personId })}
        />
      ))}
      {slot.hole !== '' && <ErrorNote words={slot.hole} />}
      {broken.slice(IN_SIGHT).map(brokenNote)}
      <WhomToPut
        draftId={draft.draftId}
        slotId={slot.id}
        acts={acts}
        leaving={leaving && { ...leaving, name: nameOf(leaving.personId) }}
        onSettled={() => setLeaving(undefined)}
      />
      <Text className={cx(styles.note)}>{DRAFT_WORDS.keptSeats}</Text>
    </Sheet>
  );
}

/** So many broken rules stay in sight at the foot; more than that stand with the seats. */
const IN_SIGHT = 3;

const brokenNote = ({ code, personId, words }: DraftView['breaches'][number]) => (
  <ErrorNote key={`${code} ${personId ?? ''}`} words={words} />
);

/** The seat somebody leaves to the next; a standby's stays a standby's. */
const seatOf = ({ personId, isStandby }: { personId: string; isStandby: boolean }) => ({
  takeOut: personId,
  ...(isStandby && { isStandby }),
});

function Seat({
  seat,
  name,
  isBusy,
  onSwap,
  onTakeOut,
}: {
  seat: DraftSlotView['seats'][number];
  name: string;
  isBusy: boolean;
  onSwap: () => void;
  onTakeOut: () => void;
}) {
  return (
    <View className={cx(styles.seat)}>
      <Text className={cx(styles.name)}>{name}</Text>
      {seat.isStandby && <Tag tone="sky" words={DRAFT_WORDS.standby} />}
      {seat.isByHand && <Tag tone="plain" icon="hand" words={DRAFT_WORDS.byHand} />}
      <View className={cx(styles.keys)}>
        <Button look="quiet" label={GRID_WORDS.swapFor(name)} isDisabled={isBusy} onTap={onSwap}>
          {GRID_WORDS.swap}
        </Button>
        <Button look="quiet" label={DRAFT_WORDS.takeOutOf(name)} isDisabled={isBusy} onTap={onTakeOut}>
          {DRAFT_WORDS.takeOut}
        </Button>
      </View>
    </View>
  );
}

function WhomToPut({
  draftId,
  slotId,
  acts,
  leaving,
  onSettled,
}: {
  draftId: string;
  slotId: string;
  acts: DraftActs;
  /** The one who comes out in the same step. */
  leaving: { personId: string; name: string; isStandby: boolean } | undefined;
  onSettled: () => void;
}) {
  const { data, error, refetch } = useAsk(listDraftCandidates, { draftId, slotId }, { freshFor: 0 });
  return (
    <>
      <Text className={cx(styles.title)}>
        {leaving ? GRID_WORDS.insteadOf(leaving.name) : GRID_WORDS.candidates}
      </Text>
      {leaving && (
        <Button id="keep-seat" look="quiet" onTap={onSettled}>
          {GRID_WORDS.keepSeat}
        </Button>
      )}
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={1} />}
      {data && (
        <Candidates
          items={data.items}
          isBusy={acts.isBusy}
          onPut={({ personId }) => {
            acts.move({ slotId, putIn: personId, ...(leaving && seatOf(leaving)) });
            onSettled();
          }}
        />
      )}
    </>
  );
}
