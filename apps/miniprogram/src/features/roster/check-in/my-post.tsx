import type { SlotView } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Tag } from '../../../ui/tag';
import { mySeatIn } from '../slot/members';
import { SeatTag } from '../slot/people';
import { SlotHead } from '../slot/slot-head';
import { hoursWords } from '../slot/slot-times';
import { useCheckInTimes } from '../slot/use-near';
import { LeavePost } from './leave-post';
import { ByCode } from './by-code';
import { ByPhone } from './by-phone';
import { CHECK_IN_WORDS } from './words';

/** My slot and the one thing to do about it: check in, or once that is done, hand over or go. */
export function MyPost({ slot, now, code }: { slot: SlotView; now: Date; code: string | undefined }) {
  const { mayCheckIn, opensAt } = useCheckInTimes();
  const seat = mySeatIn(slot);
  if (!seat) return null;
  if (seat.state === 'present') return <Present slot={slot} now={now} />;
  const why = whyNothing(slot, now);
  const isEarly = why === undefined && !mayCheckIn(slot, now);
  return (
    <>
      <Card look="wish">
        <SlotHead slot={slot} now={now} state={<SeatTag member={seat} />} />
        {why !== undefined && <Text>{why}</Text>}
        {isEarly && <Text>{CHECK_IN_WORDS.early(momentWords(opensAt(slot), now))}</Text>}
      </Card>
      {why === undefined && !isEarly && <Way slot={slot} code={code} />}
    </>
  );
}

/** At home by telephone, at the station by its code. */
function Way({ slot, code }: { slot: SlotView; code: string | undefined }) {
  return slot.mode === 'on_call' ? <ByPhone slot={slot} /> : <ByCode slot={slot} code={code} />;
}

/** Why there is nothing left to do here. */
function whyNothing(slot: SlotView, now: Date): string | undefined {
  if (mySeatIn(slot)?.state === 'left') return CHECK_IN_WORDS.leftAlready;
  return now >= new Date(slot.endsAt) ? CHECK_IN_WORDS.over : undefined;
}

function Present({ slot, now }: { slot: SlotView; now: Date }) {
  const [, until = ''] = hoursWords(slot).split('–');
  return (
    <>
      <Card look="leaf" title={CHECK_IN_WORDS.here}>
        <SlotHead
          slot={slot}
          now={now}
          note={CHECK_IN_WORDS.until(until)}
          state={<Tag tone="leaf" icon="check" words={CHECK_IN_WORDS.here} />}
        />
      </Card>
      <Button id="open-handover" icon="swap" onTap={() => void go('handover', {})}>
        {CHECK_IN_WORDS.handover}
      </Button>
      <LeavePost slot={slot} now={now} />
    </>
  );
}
