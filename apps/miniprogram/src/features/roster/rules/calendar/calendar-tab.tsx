import { readDutyCalendar } from '@doorstep/contracts';
import { dayWords, stationDay, wallClock } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { useAsk } from '../../../../device/use-ask';
import { useNow } from '../../../../device/use-now';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { cx } from '../../../../ui/cx';
import { EmptyState } from '../../../../ui/empty-state';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { Tag, type TagProps } from '../../../../ui/tag';
import { weekdayWords } from '../../grid/month';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { stretchesOf, type CalendarDay } from './calendar-days';
import { DaySheet } from './day-sheet';
import { ImportSheet } from './import-sheet';

const TONES: Record<CalendarDay['kind'], NonNullable<TagProps['tone']>> = {
  ordinary: 'plain',
  weekend: 'plain',
  holiday: 'heart',
  'make-up': 'sky',
};

/** The year's holidays and the weekends on which everybody works instead. */
export function CalendarTab() {
  const now = useNow();
  const thisYear = wallClock(now).year;
  const [year, setYear] = useState(thisYear);
  const [changing, setChanging] = useState<CalendarDay | 'any'>();
  const [isImporting, setImporting] = useState(false);
  return (
    <>
      <View className={cx(styles.head)}>
        <Text className={cx(styles.title)}>{RULES_WORDS.year(year)}</Text>
        <View className={cx(styles.keys)}>
          <Button id="year-before" look="quiet" icon="back" onTap={() => setYear(year - 1)}>
            {RULES_WORDS.yearBefore}
          </Button>
          <Button id="year-after" look="quiet" icon="forward" onTap={() => setYear(year + 1)}>
            {RULES_WORDS.yearAfter}
          </Button>
        </View>
      </View>
      <Year year={year} onChange={setChanging} />
      <Button id="change-day" look="second" icon="pen" onTap={() => setChanging('any')}>
        {RULES_WORDS.changeDay}
      </Button>
      <Button id="import-calendar" look="second" icon="calendar" onTap={() => setImporting(true)}>
        {RULES_WORDS.import}
      </Button>
      {changing !== undefined && (
        <DaySheet
          known={changing === 'any' ? undefined : changing}
          openAt={year === thisYear ? stationDay(now) : `${year}-01-01`}
          onClose={() => setChanging(undefined)}
        />
      )}
      {isImporting && <ImportSheet onClose={() => setImporting(false)} />}
    </>
  );
}

function Year({ year, onChange }: { year: number; onChange: (day: CalendarDay) => void }) {
  const { data, error, refetch } = useAsk(readDutyCalendar, { year });
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {data.isProvisional && (
        <Card look="wish">
          <Text>{RULES_WORDS.provisional(year)}</Text>
        </Card>
      )}
      {data.days.length === 0 && <EmptyState title={RULES_WORDS.noDays} />}
      {stretchesOf(data.days).map((stretch) => (
        <Card key={stretch[0]?.day ?? ''} title={stretch[0]?.name || RULES_WORDS.kinds[stretch[0]!.kind]}>
          {stretch.map((day) => (
            <DayLine key={day.day} day={day} onTap={() => onChange(day)} />
          ))}
        </Card>
      ))}
    </>
  );
}

function DayLine({ day, onTap }: { day: CalendarDay; onTap: () => void }) {
  const words = `${dayWords(day.day)} ${weekdayWords(day.day)}`;
  return (
    <View className={cx(styles.head)}>
      <View className={cx(styles.line)}>
        <Text>{words}</Text>
        <Tag tone={TONES[day.kind]} words={RULES_WORDS.kinds[day.kind]} />
        {day.isOwn && <Tag tone="wish" words={RULES_WORDS.own} />}
      </View>
      <Button look="quiet" label={RULES_WORDS.changeDayOf(dayWords(day.day))} onTap={onTap}>
        {RULES_WORDS.edit}
      </Button>
    </View>
  );
}
