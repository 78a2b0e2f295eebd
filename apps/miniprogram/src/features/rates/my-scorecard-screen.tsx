import { readMyScorecard, type ScorecardView } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { monthOf } from '../../ui/months';
import { TurnMonth } from '../../ui/turn-month';
import { ReplySheet } from './reply-sheet';
import { Scorecard } from './scorecard';
import { RATES_WORDS } from './words';

const WORDS = RATES_WORDS.mine;

/** 成绩单: a party's own month, as the station and the district see it, and its right to say something to it. */
export function MyScorecardScreen() {
  const last = monthOf(stationDay(useNow()));
  const [month, setMonth] = useState(last);
  const { data, error, refetch } = useAsk(readMyScorecard, { month });
  usePullToRefresh(refetch);
  const card = data?.card;
  return (
    <>
      <TurnMonth month={month} onMonth={setMonth} last={last} />
      <Text>{WORDS.intro}</Text>
      {error && !data && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {card === null && <EmptyState title={WORDS.none} />}
      {card && <Mine card={card} month={month} />}
    </>
  );
}

function Mine({ card, month }: { card: ScorecardView; month: string }) {
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <Scorecard card={card}>
        <Button id="reply" look="second" icon="pen" onTap={() => setWriting(true)}>
          {card.reply === null ? WORDS.write : WORDS.rewrite}
        </Button>
      </Scorecard>
      {isWriting && (
        <ReplySheet month={month} before={card.reply?.words ?? ''} onClose={() => setWriting(false)} />
      )}
    </>
  );
}
