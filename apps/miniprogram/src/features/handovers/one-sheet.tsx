import type { HandoverItem, HandoverSheet } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useStanding } from '../../device/session';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { Give } from './give';
import styles from './handovers.module.scss';
import { ItemCard } from './item-card';
import { SettleItem } from './settle-item';
import { SheetHead } from './sheet-head';
import { TakeAll, TakeItem } from './take-items';
import { HANDOVER_WORDS } from './words';

/** One sheet from where I stand: the outgoing pair gives, the incoming pair takes item by item, the secretary settles. */
export function OneSheet({ sheet, now }: { sheet: HandoverSheet; now: Date }) {
  const isSecretary = useStanding(({ me }) => me?.active.role === 'secretary');
  const { state, mySide, items } = sheet;
  const open = items.filter((item) => item.state === 'pending');
  const mayTake = state === 'given' && mySide === 'incoming';
  return (
    <View className={cx(styles.part)}>
      <SheetHead sheet={sheet} now={now} />
      <Progress sheet={sheet} open={open.length} isSecretary={isSecretary} />
      {mayTake && <TakeAll sheet={sheet} open={open} />}
      <Text className={cx(styles.heading)}>
        {items.length === 0 ? HANDOVER_WORDS.noItems : HANDOVER_WORDS.items}
      </Text>
      {items.map((item) => (
        <ItemCard
          key={item.itemId}
          item={item}
          now={now}
          isAnswered={state !== 'draft'}
          acts={actsOf({ sheet, item, isSecretary })}
        />
      ))}
      {maySay(sheet) && <Give sheet={sheet} />}
    </View>
  );
}

/** The givers and the secretary may add a word until it is done with. */
const maySay = ({ state, mySide }: HandoverSheet): boolean =>
  state !== 'completed' && (mySide === 'outgoing' || mySide === 'secretary');

interface OfItem {
  sheet: HandoverSheet;
  item: HandoverItem;
  isSecretary: boolean;
}

/** What one may do about an item; a refused one may still be taken, or settled by the secretary. */
function actsOf({ sheet, item, isSecretary }: OfItem) {
  const isDone = item.state === 'accepted' || item.state === 'settled';
  if (sheet.state !== 'given' || isDone) return null;
  return (
    <>
      {sheet.mySide === 'incoming' && <TakeItem sheet={sheet} item={item} />}
      {isSecretary && <SettleItem sheet={sheet} item={item} />}
    </>
  );
}

function Progress({
  sheet,
  open,
  isSecretary,
}: {
  sheet: HandoverSheet;
  open: number;
  isSecretary: boolean;
}) {
  const { state, mySide } = sheet;
  if (state === 'completed') return null;
  if (state === 'draft') {
    return mySide === 'incoming' ? <Text>{HANDOVER_WORDS.notYet}</Text> : null;
  }
  const awaited = awaitedWords(sheet, isSecretary);
  if (open === 0 && awaited === undefined) return null;
  return (
    <Card look={open > 0 ? 'wish' : 'plain'}>
      {open > 0 && (
        <Text className={cx(styles.left)} aria-live="polite">
          {HANDOVER_WORDS.left(open)}
        </Text>
      )}
      {awaited !== undefined && <Text>{awaited}</Text>}
    </Card>
  );
}

/** For whom a given sheet waits, where that is not me: the next pair, or once all is answered the secretary. */
function awaitedWords({ mySide, items }: HandoverSheet, isSecretary: boolean): string | undefined {
  const isAnswered = items.every((item) => item.state !== 'pending');
  if (isAnswered && items.some((item) => item.state === 'refused')) {
    return isSecretary ? HANDOVER_WORDS.waitingYou : HANDOVER_WORDS.waitingSecretary;
  }
  return mySide === 'outgoing' ? HANDOVER_WORDS.waiting : undefined;
}
