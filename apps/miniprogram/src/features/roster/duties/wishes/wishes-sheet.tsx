import { changeMyDutyWishes, readMyDutyWishes, type AnswerOf } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { queries } from '../../../../device/queries';
import { keyOf, useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Choices } from '../../../../ui/choices';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { DayGrid } from '../../../../ui/day-grid';
import { daysOfMonth, monthAfter, monthOf } from '../../../../ui/months';
import { useDutyAct } from '../../use-duty-act';
import { markOf, PARTS, wished, type PartChoice, type Wish } from './wished';
import { WISH_WORDS } from './words';

/** The month shown at first is the one that will be drafted next. */
export function WishesSheet({ now, onClose }: { now: Date; onClose: () => void }) {
  const today = stationDay(now);
  const [month, setMonth] = useState(monthAfter(monthOf(today), 1));
  const days = daysOfMonth(month);
  const asked = { fromDay: days[0] ?? today, untilDay: days.at(-1) ?? today };
  const { data, error, refetch } = useAsk(readMyDutyWishes, asked);
  return (
    <Sheet title={WISH_WORDS.title} onClose={onClose}>
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={2} />}
      {data && <Month key={month} {...{ month, today, asked, data, onClose }} onMonth={setMonth} />}
    </Sheet>
  );
}

function Month({
  month,
  today,
  asked,
  data,
  onMonth,
  onClose,
}: {
  month: string;
  today: string;
  asked: { fromDay: string; untilDay: string };
  data: AnswerOf<typeof readMyDutyWishes>;
  onMonth: (month: string) => void;
  onClose: () => void;
}) {
  const [wishes, setWishes] = useState<readonly Wish[]>(data.items);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [part, setPart] = useState<PartChoice>('all');
  const [isUnsaved, setUnsaved] = useState(false);
  const next = useRef(onClose);
  const { act, isBusy, problem } = useDutyAct(changeMyDutyWishes, (answer) => {
    queries.setQueryData(keyOf(readMyDutyWishes.id, asked), answer);
    tell(WISH_WORDS.saved);
    next.current();
  });
  const save = (then: () => void): void => {
    if (chosen.length > 0) return tell(WISH_WORDS.sayFirst);
    next.current = then;
    act({ ...asked, items: wishes.slice(0, 300) });
  };
  // Turning the page keeps what was said on it.
  const turnMonth = (to: string): void =>
    isUnsaved || chosen.length > 0 ? save(() => onMonth(to)) : onMonth(to);
  const say = (wants: boolean | undefined): void => {
    if (chosen.length === 0) return tell(WISH_WORDS.noDays);
    setWishes((before) => wished(before, { days: chosen, part, wants }));
    setChosen([]);
    setUnsaved(true);
  };
  const turn = (day: string): void =>
    setChosen(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day]);
  return (
    <>
      <Text>{WISH_WORDS.kind}</Text>
      <DayGrid
        month={month}
        onMonth={turnMonth}
        notBefore={today}
        isChosen={(day) => chosen.includes(day)}
        onTap={turn}
        markOf={(day) => markOf(wishes, day)}
      />
      <Choices
        label={WISH_WORDS.which}
        name="part"
        items={PARTS.map((key) => ({ key, words: WISH_WORDS.parts[key] }))}
        chosen={part}
        onChoose={setPart}
      />
      <Button id="wish-come" look="second" icon="hand" onTap={() => say(true)}>
        {WISH_WORDS.wants}
      </Button>
      <Button id="wish-not" look="second" icon="close" onTap={() => say(false)}>
        {WISH_WORDS.rather}
      </Button>
      <Button id="wish-clear" look="quiet" icon="undo" onTap={() => say(undefined)}>
        {WISH_WORDS.clear}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-wishes" icon="check" isBusy={isBusy} onTap={() => save(onClose)}>
        {WISH_WORDS.save}
      </Button>
    </>
  );
}
