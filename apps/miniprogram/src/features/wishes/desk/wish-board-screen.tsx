import {
  listThanksToJudge,
  readWishBoard,
  type AnswerOf,
  type ThanksToJudge,
  type WaitingWish,
} from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tabs } from '../../../ui/tabs';
import { Tag } from '../../../ui/tag';
import { MediaShown } from '../../../attach/media-shown';
import { WISHES_WORDS } from '../words';
import styles from './desk.module.scss';
import { ChangeCard } from './change-card';
import { GiveUp } from './give-up';
import { Glue } from './glue';
import { JudgeCard } from './judge-card';
import { JudgeThanks } from './judge-thanks';

type Board = AnswerOf<typeof readWishBoard>;
type Part = 'waiting' | 'toJudge' | 'pairs';

const LOOK_AGAIN_MS = 15_000;

/** 心愿台: cards to look at, cards to glue with the reasons, and how the pairs are doing. */
export function WishBoardScreen() {
  const [part, setPart] = useState<Part>('waiting');
  const { data, error, refetch } = useAsk(readWishBoard, {}, { everyMs: LOOK_AGAIN_MS, isKept: true });
  const thanks = useAsk(listThanksToJudge, {}, { everyMs: LOOK_AGAIN_MS });
  usePullToRefresh(() => Promise.all([refetch(), thanks.refetch()]));
  const toThank = thanks.data?.items ?? [];
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Tabs
        items={[
          { key: 'waiting', words: WISHES_WORDS.waiting, count: data.waiting.length },
          {
            key: 'toJudge',
            words: WISHES_WORDS.toJudge,
            count: data.toJudge.length + toThank.length,
            isUrgent: true,
          },
          { key: 'pairs', words: WISHES_WORDS.pairs, count: data.pairs.length },
        ]}
        here={part}
        onChoose={setPart}
      />
      {part === 'waiting' && <Waiting waiting={data.waiting} neighbours={data.neighbours} />}
      {part === 'toJudge' && <ToJudge cards={data.toJudge} thanks={toThank} />}
      {part === 'pairs' && <Pairs pairs={data.pairs} />}
    </>
  );
}

function Waiting({ waiting, neighbours }: Pick<Board, 'waiting' | 'neighbours'>) {
  if (waiting.length + neighbours.length === 0) return <EmptyState title={WISHES_WORDS.noneWaiting} />;
  return (
    <>
      {waiting.map((one) => (
        <WaitingCard key={one.wish.wishId} waiting={one} />
      ))}
      {neighbours.map(({ need, since, stationName, stationPhone }) => (
        <Card key={`${stationName}${since}`} title={WISHES_WORDS.neighboursWish}>
          <Text>
            {stationName}：{need}
          </Text>
          {stationPhone !== null && <Text>{stationPhone}</Text>}
        </Card>
      ))}
    </>
  );
}

function WaitingCard({ waiting: { wish, suggestions } }: { waiting: WaitingWish }) {
  const waited = WISHES_WORDS.waited[wish.age] ?? '';
  return (
    <Card look="wish" title={wish.need}>
      <View className={cx(styles.tags)}>
        {wish.building !== null && <Tag words={WISHES_WORDS.building(wish.building)} />}
        {waited !== '' && <Tag words={waited} tone="alarm" icon="clock" />}
      </View>
      {wish.words !== null && wish.words !== '' && <Text>“{wish.words}”</Text>}
      <MediaShown media={wish.media} />
      <Glue wish={wish} suggestions={suggestions} />
      <ChangeCard wish={wish} />
      {wish.age > 0 && <GiveUp wish={wish} />}
    </Card>
  );
}

function ToJudge({ cards, thanks }: { cards: Board['toJudge']; thanks: ThanksToJudge[] }) {
  if (cards.length + thanks.length === 0) return <EmptyState title={WISHES_WORDS.nothingToJudge} />;
  return (
    <>
      {thanks.map((one) => (
        <JudgeThanks key={one.thanksId} thanks={one} />
      ))}
      {cards.map((item) => (
        <JudgeCard key={item.wish?.wishId ?? item.offer?.offerId} item={item} />
      ))}
    </>
  );
}

function Pairs({ pairs }: { pairs: Board['pairs'] }) {
  const now = useNow();
  if (pairs.length === 0) return <EmptyState title={WISHES_WORDS.noPairs} />;
  return (
    <>
      {pairs.map((pair) => (
        <Card
          key={pair.pairingId}
          look={pair.isOverdue ? 'alarm' : 'plain'}
          label={`${pair.residentName}、${pair.companionName}，${pair.state}`}
          onTap={() => void go('pairing', { id: pair.pairingId })}
        >
          <Text>
            {pair.residentName} · {pair.companionName}
          </Text>
          <Text>{pair.need}</Text>
          <View className={cx(styles.tags)}>
            <Tag words={pair.state} tone="heart" />
            {pair.isOverdue && <Tag words={WISHES_WORDS.overdue} tone="alarm" icon="alert" />}
            {pair.asksReview && <Tag words={WISHES_WORDS.review} tone="wish" />}
          </View>
          {pair.nextVisitAt !== null && (
            <Text>{WISHES_WORDS.nextVisit(momentWords(new Date(pair.nextVisitAt), now))}</Text>
          )}
        </Card>
      ))}
    </>
  );
}
