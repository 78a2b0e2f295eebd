import type { HandoverSheet } from '@doorstep/contracts';
import { clockWords, momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import styles from './handovers.module.scss';
import { HANDOVER_WORDS, SHEET_LOOKS } from './words';

/** From which slot to which, from whom to whom, and how far it has come. A finished one looks finished. */
export function SheetHead({ sheet, now }: { sheet: HandoverSheet; now: Date }) {
  const { slot, next, outgoing, incoming, state, completedAt } = sheet;
  const isDone = state === 'completed';
  return (
    <Card look={isDone ? 'leaf' : 'plain'}>
      {isDone && (
        <View className={cx(styles.finished)}>
          <Icon of="check" className={styles.tick} />
          <View className={cx(styles.part)}>
            <Text className={cx(styles.title)}>{HANDOVER_WORDS.completed}</Text>
            {completedAt !== null && (
              <Text>{completedWords(sheet, momentWords(new Date(completedAt), now))}</Text>
            )}
          </View>
        </View>
      )}
      <View className={cx(styles.top)}>
        <Text className={cx(!isDone && styles.title)}>{sheetTitle(sheet, now)}</Text>
        {!isDone && <Tag {...SHEET_LOOKS[state]} />}
      </View>
      <Text>{HANDOVER_WORDS.from(`${slot.label}（${namesOf(outgoing)}）`)}</Text>
      <Text>
        {HANDOVER_WORDS.to(
          next === null
            ? HANDOVER_WORDS.noNext
            : `${clockWords(new Date(next.startsAt))} ${next.label}（${namesOf(incoming)}）`,
        )}
      </Text>
      <GivenLine sheet={sheet} now={now} />
    </Card>
  );
}

/** How it came to an end: all taken, nothing to take, or some of it settled by the secretary. */
function completedWords({ items }: HandoverSheet, moment: string): string {
  if (items.length === 0) return HANDOVER_WORDS.completedEmpty(moment);
  const isAllTaken = items.every(({ state }) => state === 'accepted');
  return isAllTaken ? HANDOVER_WORDS.completedAt(moment) : HANDOVER_WORDS.completedSettled(moment);
}

function GivenLine({ sheet: { givenAt, givenByName }, now }: { sheet: HandoverSheet; now: Date }) {
  if (givenAt === null) return null;
  const moment = momentWords(new Date(givenAt), now);
  return (
    <Text className={cx(styles.note)}>
      {givenByName === null
        ? HANDOVER_WORDS.givenByItself(moment)
        : HANDOVER_WORDS.given(givenByName, moment)}
    </Text>
  );
}

const namesOf = (names: readonly string[]): string => names.join('、') || HANDOVER_WORDS.nobody;

/** 今天 13:00 下午班 → 晚班. */
export function sheetTitle({ slot, next }: Pick<HandoverSheet, 'slot' | 'next'>, now: Date): string {
  const from = `${momentWords(new Date(slot.startsAt), now)} ${slot.label}`;
  return next === null ? from : `${from} → ${next.label}`;
}
