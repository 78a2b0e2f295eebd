import {
  arriveAtVisit,
  askForHelp,
  callOffVisit,
  finishVisit,
  sayOfVisit,
  setOutForVisit,
  type VisitView,
} from '@doorstep/contracts';
import { isBadgeGood, momentWords, nextVisitActions, VISIT_STATE_WORDS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { CheckBadge } from '../badge/check-badge';
import { MyBadge } from '../badge/my-badge';
import { KeepReceipt, ReceiptShown } from './receipt';
import { SettleVisit } from './settle-visit';
import { PAIRING_WORDS } from './words';

/** One visit: when, who comes, how far it is, and the next thing to tap. */
export function VisitCard({ visit, hasMoney }: { visit: VisitView; hasMoney: boolean }) {
  const now = useNow();
  const { startsAt, minutes, state, visitors, isOverdue } = visit;
  const isAwaited = state === 'planned' || state === 'on_way';
  return (
    <Card look={isOverdue ? 'alarm' : 'plain'} title={momentWords(new Date(startsAt), now)}>
      <View>
        <Tag words={VISIT_STATE_WORDS[state]} tone={isOverdue ? 'alarm' : 'sky'} />
      </View>
      <Text>
        {visitors.map(({ name }) => name).join('、')} · {PAIRING_WORDS.hoursOf(visit.saidMinutes ?? minutes)}
      </Text>
      {isOverdue && <Text>{PAIRING_WORDS.overdueVisit}</Text>}
      {isAwaited && visit.standing.isResident && <CheckBadge />}
      {visit.standing.isVisitor && isBadgeGood({ ...visit, startsAt: new Date(startsAt) }, now) && (
        <MyBadge visitId={visit.visitId} />
      )}
      {visit.slip !== null && <ReceiptShown slip={visit.slip} />}
      <Steps visit={visit} hasMoney={hasMoney} />
    </Card>
  );
}

const STEPS = [
  {
    action: 'set_out',
    endpoint: setOutForVisit,
    words: PAIRING_WORDS.setOut,
    icon: 'forward',
    look: 'primary',
  },
  { action: 'arrive', endpoint: arriveAtVisit, words: PAIRING_WORDS.arrive, icon: 'home', look: 'primary' },
  { action: 'finish', endpoint: finishVisit, words: PAIRING_WORDS.finish, icon: 'check', look: 'primary' },
  { action: 'help', endpoint: askForHelp, words: PAIRING_WORDS.help, icon: 'shield', look: 'second' },
  { action: 'call_off', endpoint: callOffVisit, words: PAIRING_WORDS.callOff, icon: 'close', look: 'quiet' },
] as const;

function Steps({ visit, hasMoney }: { visit: VisitView; hasMoney: boolean }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const may = nextVisitActions(visit.standing, role);
  return (
    <>
      {hasMoney && visit.slip === null && may.includes('receipt') && <KeepReceipt visitId={visit.visitId} />}
      {may.includes('settle') && <SettleVisit visit={visit} />}
      {may.includes('say') && <SayOfVisit visit={visit} />}
      {STEPS.filter(({ action }) => may.includes(action)).map((step, nth) => (
        <Step key={step.action} visitId={visit.visitId} step={step} isFirst={nth === 0} />
      ))}
    </>
  );
}

/** The next thing to tap stands out; what comes after it does not. */
function Step({
  visitId,
  step,
  isFirst,
}: {
  visitId: string;
  step: (typeof STEPS)[number];
  isFirst: boolean;
}) {
  const said = step.action === 'help' ? PAIRING_WORDS.helped : WISHES_WORDS.saved;
  const { act, isBusy, problem } = useWishAct(step.endpoint, () => tell(said));
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`${step.action}-visit`}
        icon={step.icon}
        look={step.look === 'primary' && !isFirst ? 'second' : step.look}
        isBusy={isBusy}
        onTap={() => act({ visitId })}
      >
        {step.words}
      </Button>
    </>
  );
}

const LENGTHS = [30, 45, 60, 90, 120];

/** Both say for themselves whether it was, and how long. */
function SayOfVisit({ visit: { visitId, minutes, standing } }: { visit: VisitView }) {
  const [length, setLength] = useState(minutes);
  const { act, isBusy, problem } = useWishAct(sayOfVisit, () => tell(PAIRING_WORDS.said));
  const forResident = standing.isSpokenFor && !standing.isVisitor && !standing.isResident;
  const lengths = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
  return (
    <>
      <Choices
        label={PAIRING_WORDS.howLong}
        name="said-length"
        items={lengths.map((one) => ({ key: one, words: PAIRING_WORDS.hoursOf(one) }))}
        chosen={length}
        onChoose={setLength}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="came"
        icon="check"
        isBusy={isBusy}
        onTap={() => act({ visitId, came: true, minutes: length, forResident })}
      >
        {PAIRING_WORDS.came}
      </Button>
      <Button
        id="not-came"
        look="quiet"
        isBusy={isBusy}
        onTap={() => act({ visitId, came: false, forResident })}
      >
        {PAIRING_WORDS.notCame}
      </Button>
    </>
  );
}
