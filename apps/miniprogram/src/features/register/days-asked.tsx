import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../device/use-now';
import { Choices } from '../../ui/choices';
import { DaySpan } from '../../ui/day-span';
import { spanWords } from '../../ui/months';
import { daysOf, SPANS, type Span } from './spans';
import { REGISTER_WORDS } from './words';

export interface DaysAskedProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (days: { from?: string | undefined; to?: string | undefined }) => void;
}

/** Which days: by name with one tap, or two taps on the calendar. */
export function DaysAsked({ from, to, onChange }: DaysAskedProps) {
  const now = useNow();
  const today = stationDay(now);
  const [span, setSpan] = useState<Span | 'own'>(from === undefined && to === undefined ? 'all' : 'own');
  const choose = (next: Span | 'own'): void => {
    setSpan(next);
    onChange(next === 'own' ? { from: today, to: today } : daysOf(next, now));
  };
  const chosen = { fromDay: from ?? today, untilDay: to ?? today };
  return (
    <>
      <Choices
        label={REGISTER_WORDS.days}
        name="span"
        items={[...SPANS, 'own' as const].map((key) => ({ key, words: REGISTER_WORDS.spans[key] }))}
        chosen={span}
        onChoose={choose}
      />
      {span === 'own' && (
        <>
          <Text>{REGISTER_WORDS.tapDays}</Text>
          <DaySpan
            span={chosen}
            openAt={today}
            notAfter={today}
            onChoose={({ fromDay, untilDay }) => onChange({ from: fromDay, to: untilDay })}
          />
          <Text aria-live="polite">{spanWords(chosen.fromDay, chosen.untilDay)}</Text>
        </>
      )}
    </>
  );
}
