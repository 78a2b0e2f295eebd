import { readSeasons, type SeasonView } from '@doorstep/contracts';
import { troubleWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { go } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { Tag } from '../../ui/tag';
import { Toggle } from '../../ui/toggle';
import { tell } from '../../ui/toast';
import { SeasonForm } from './season-form';
import styles from './seasons.module.scss';
import { useChangedSeason } from './use-calendar';
import { CALENDAR_WORDS } from './words';

/** 季节日历: which rounds open when, on and off, moved, and the station's own. */
export function CalendarScreen() {
  const { data, error, refetch } = useAsk(readSeasons, {});
  const [isAdding, setAdding] = useState(false);
  usePullToRefresh(refetch);
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Text>{CALENDAR_WORDS.intro}</Text>
      {data.items.map((season) => (
        <SeasonCard key={season.season} season={season} />
      ))}
      <Button id="add-season" look="second" icon="plus" onTap={() => setAdding(true)}>
        {CALENDAR_WORDS.add}
      </Button>
      {isAdding && <SeasonForm onClose={() => setAdding(false)} />}
    </>
  );
}

function SeasonCard({ season }: { season: SeasonView }) {
  const [isChanging, setChanging] = useState(false);
  const { season: key, name, isOn, isOwn, isChanged, openRoundId } = season;
  const { change, isBusy, problem } = useChangedSeason(() => tell(CALENDAR_WORDS.saved));
  return (
    <Card id={`season-${key}`}>
      <View className={cx(styles.line)}>
        <Text className={cx(styles.place)}>{name}</Text>
        {isOwn && <Tag words={CALENDAR_WORDS.own} />}
        {!isOwn && isChanged && <Tag words={CALENDAR_WORDS.changed} />}
        {openRoundId !== null && <Tag words={CALENDAR_WORDS.running} tone="leaf" icon="eye" />}
      </View>
      <Plan season={season} />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Toggle
        id={`on-${key}`}
        words={isOn ? CALENDAR_WORDS.on : CALENDAR_WORDS.off}
        isOn={isOn}
        isBusy={isBusy}
        onChange={(next) => change({ ...season, isOn: next })}
      />
      <View className={cx(styles.pair)}>
        {openRoundId !== null && (
          <Button look="second" icon="eye" onTap={() => void go('season', { id: openRoundId })}>
            {CALENDAR_WORDS.openRound}
          </Button>
        )}
        <Button id={`change-${key}`} look="second" icon="pen" onTap={() => setChanging(true)}>
          {CALENDAR_WORDS.change}
        </Button>
      </View>
      {isChanging && <SeasonForm season={season} onClose={() => setChanging(false)} />}
    </Card>
  );
}

function Plan({ season: { isOn, nextDay, by, looks, yardLooks, categories } }: { season: SeasonView }) {
  return (
    <>
      {isOn && (
        <Text className={cx(styles.strong)}>
          {nextDay === null ? CALENDAR_WORDS.unknown : CALENDAR_WORDS.next(nextDay)}
        </Text>
      )}
      {by !== 'yard' && (
        <Text>
          {CALENDAR_WORDS.looks(CALENDAR_WORDS.byShort[by])}
          {looks.join('；')}
        </Text>
      )}
      {yardLooks.length > 0 && (
        <Text>
          {CALENDAR_WORDS.yard}
          {yardLooks.join('；')}
        </Text>
      )}
      <Text className={cx(styles.soft)}>{CALENDAR_WORDS.against(troubleWords(categories))}</Text>
    </>
  );
}
