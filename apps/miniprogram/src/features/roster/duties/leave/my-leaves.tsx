import { endLeave, listLeaves } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { queries } from '../../../../device/queries';
import { useStanding } from '../../../../device/session';
import { keyOf, useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { tell } from '../../../../ui/toast';
import { spanWords } from '../../../../ui/months';
import { useDutyAct, useSaidProblem } from '../../use-duty-act';
import { LEAVE_WORDS } from './words';

/** My leaves that are not over, each with the way back. */
export function MyLeaves({ today }: { today: string }) {
  const myId = useStanding(({ me }) => me?.personId);
  const leaves = useAsk(listLeaves, {}).data?.items ?? [];
  const { act, isBusy, problem } = useDutyAct(endLeave, (answer) => {
    queries.setQueryData(keyOf(listLeaves.id, {}), answer);
    tell(LEAVE_WORDS.ended);
  });
  useSaidProblem(problem);
  const open = leaves.filter(({ personId, untilDay }) => personId === myId && untilDay >= today);
  if (open.length === 0) return null;
  return (
    <Card title={LEAVE_WORDS.mine}>
      {open.map(({ leaveId, fromDay, untilDay, reason }) => (
        <Card key={leaveId} look="leaf">
          <Text>
            {spanWords(fromDay, untilDay)}
            {reason === '' ? '' : `（${reason}）`}
          </Text>
          <Button id={`end-leave-${leaveId}`} look="second" isBusy={isBusy} onTap={() => act({ leaveId })}>
            {LEAVE_WORDS.end}
          </Button>
        </Card>
      ))}
    </Card>
  );
}
