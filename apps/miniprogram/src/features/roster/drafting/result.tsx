import type { DraftView } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import styles from './result.module.scss';
import { seatsAsked } from './weeks';
import { DRAFT_WORDS } from './words';

const AT_FIRST = 5;

/** How good the draft is, in plain words: is it full, is it fair, were wishes heard. */
export function Result({ draft }: { draft: DraftView }) {
  const isFull = draft.missing === 0;
  const seats = seatsAsked(draft.slots);
  return (
    <Card look={isFull ? 'leaf' : 'alarm'} id="draft-result">
      <View className={cx(styles.first)}>
        <Icon of={isFull ? 'check' : 'alert'} />
        <Text className={cx(styles.strong)}>
          {isFull ? DRAFT_WORDS.allFilled(seats) : DRAFT_WORDS.someFilled(seats, draft.missing)}
        </Text>
      </View>
      {fairnessWords(draft).map((words) => (
        <Text key={words}>{words}</Text>
      ))}
      <Text>
        {draft.wishesAsked === 0
          ? DRAFT_WORDS.noWishes
          : DRAFT_WORDS.wishes(draft.wishesMet, draft.wishesAsked)}
      </Text>
    </Card>
  );
}

/** Nothing is proven while it is still being worked on. */
function fairnessWords({ fairness, state }: DraftView): string[] {
  if (fairness === null) return [];
  const even = DRAFT_WORDS.even(fairness.heaviest, fairness.lightest);
  return state === 'solving' ? [even] : [even, DRAFT_WORDS.proven(fairness.gapPercent)];
}

/** Seats nobody could be found for, each with the reason. */
export function HoleList({ slots }: { slots: DraftView['slots'] }) {
  const holes = slots.filter(({ missing }) => missing > 0);
  const missing = holes.reduce((sum, slot) => sum + slot.missing, 0);
  const lines = holes.map(({ id, day, label, hole }) => ({
    key: id,
    words: hole === '' ? `${dayWords(day)}${label}：${DRAFT_WORDS.noReason}` : hole,
  }));
  return <Lines title={DRAFT_WORDS.holes(missing)} lines={lines} />;
}

/** Rules this draft breaks, because somebody was put in by hand. */
export function BreachList({ breaches }: { breaches: DraftView['breaches'] }) {
  const lines = breaches.map(({ code, slotId, personId, words }) => ({
    key: `${code} ${slotId} ${personId ?? ''}`,
    words,
  }));
  return <Lines title={DRAFT_WORDS.breaches(breaches.length)} lines={lines} />;
}

function Lines({ title, lines }: { title: string; lines: readonly { key: string; words: string }[] }) {
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) return null;
  const shown = isOpen ? lines : lines.slice(0, AT_FIRST);
  return (
    <Card look="alarm" title={title}>
      {shown.map(({ key, words }) => (
        <Text key={key}>{words}</Text>
      ))}
      {lines.length > shown.length && (
        <Button look="quiet" icon="down" onTap={() => setOpen(true)}>
          {DRAFT_WORDS.moreOf(lines.length - shown.length)}
        </Button>
      )}
    </Card>
  );
}
