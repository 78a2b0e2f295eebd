import { readDutyNow, readDutySlot, type AnswerOf, type SlotView } from '@doorstep/contracts';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { mySeatIn } from '../slot/members';
import { isRunning } from '../slot/slot-times';
import { useCheckInTimes } from '../slot/use-near';
import { refreshDuty } from '../use-duty-act';
import { MyPost } from './my-post';
import { TakeOver } from './take-over';
import { CHECK_IN_WORDS } from './words';
import { WhoIsHere } from './who-is-here';

type DutyNow = AnswerOf<typeof readDutyNow>;

/** At the post: saying I am here, seeing who else is, leaving early, stepping in. A scanned code arrives as `code`. */
export function CheckInScreen({ slotId, code }: { slotId?: string | undefined; code?: string | undefined }) {
  const now = useNow();
  const duty = useAsk(readDutyNow, {}, { isKept: true });
  const named = useAsk(readDutySlot, { slotId: slotId ?? '' }, { isAsked: slotId !== undefined });
  const callStation = useCallStation();
  usePullToRefresh(async () => {
    refreshDuty();
    await duty.refetch();
  });
  if (!duty.data) {
    if (!duty.error) return <Loading />;
    return (
      <ErrorNote words={problemWords(duty.error)} onRetry={() => void duty.refetch()} onCall={callStation} />
    );
  }
  if (named.isLoading) return <Loading />;
  return <AtPost duty={duty.data} named={named.data} now={now} code={code} />;
}

function AtPost({
  duty,
  named,
  now,
  code,
}: {
  duty: DutyNow;
  named: SlotView | undefined;
  now: Date;
  code: string | undefined;
}) {
  const { mayCheckIn } = useCheckInTimes();
  const isMineNow = (slot: SlotView): boolean => {
    const seat = mySeatIn(slot);
    return seat !== undefined && seat.state !== 'left' && mayCheckIn(slot, now);
  };
  const mine = slotOf(duty, named, isMineNow);
  const running = duty.now;
  return (
    <>
      {mine ? <MyPost key={mine.slotId} slot={mine} now={now} code={code} /> : <NoSlot />}
      {mine && <WhoIsHere slot={mine} now={now} />}
      {running && running.slotId !== mine?.slotId && <WhoIsHere slot={running} now={now} isOther />}
      {running && isRunning(running, now) && mySeatIn(running) === undefined && (
        <TakeOver key={running.slotId} slot={running} now={now} />
      )}
    </>
  );
}

function NoSlot() {
  return (
    <EmptyState title={CHECK_IN_WORDS.noSlot} words={CHECK_IN_WORDS.noSlotWords}>
      <Button id="open-duties" look="second" icon="calendar" onTap={() => void go('duties', {})}>
        {CHECK_IN_WORDS.toDuties}
      </Button>
    </EmptyState>
  );
}

/**
 * The slot this page is about: the one a message named, else the one I may check in to; one that is over, left or still to
 * come only where there is none of these.
 */
function slotOf(
  { now, next }: DutyNow,
  named: SlotView | undefined,
  isMineNow: (slot: SlotView) => boolean,
): SlotView | undefined {
  const around = [now, next].filter((slot): slot is SlotView => slot !== null);
  const isMine = (slot: SlotView): boolean => mySeatIn(slot) !== undefined;
  return (
    [named].find((slot) => slot !== undefined && isMineNow(slot)) ??
    around.find((slot) => isMineNow(slot) && mySeatIn(slot)?.state !== 'present') ??
    around.find(isMineNow) ??
    [named].find((slot) => slot !== undefined && isMine(slot)) ??
    around.find(isMine)
  );
}
