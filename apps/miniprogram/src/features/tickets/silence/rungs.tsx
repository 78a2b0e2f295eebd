import { LOUDNESS_WORDS, WAKE_PEOPLE, type Escalation, type Rung } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import { previewOf } from './preview';
import { RungSheet } from './rung-sheet';
import styles from './silence.module.scss';
import { SILENCE_WORDS } from './words';

const RUNGS_AT_MOST = 8;

interface RungsProps {
  escalation: Escalation;
  /** Undefined for whoever may only read. */
  onChange: ((escalation: Escalation) => void) | undefined;
}

/** The steps of one urgency, from the ground up, and what they come to in a sentence. */
export function Rungs({ escalation, onChange }: RungsProps) {
  const [open, setOpen] = useState<number>();
  const { rungs, need } = escalation;
  const withRungs = (next: readonly Rung[]): void => onChange?.({ ...escalation, rungs: next });
  const shown = open === undefined ? undefined : rungs[open];
  return (
    <>
      {rungs.map((rung, nth) => (
        <Card
          key={nth}
          id={`rung-${nth}`}
          onTap={onChange && (() => setOpen(nth))}
          label={onChange && SILENCE_WORDS.changeLabel(nth + 1)}
        >
          <View className={cx(styles.row)}>
            <View>
              <Text className={cx(styles.name)}>
                {SILENCE_WORDS.step(nth + 1)} {WAKE_PEOPLE[rung.wake]}
              </Text>
              <View className={cx(styles.note)}>
                {LOUDNESS_WORDS[rung.loudness]}，{SILENCE_WORDS.waits(rung.waitSeconds)}
              </View>
            </View>
            {onChange && <Tag icon="pen" words={SILENCE_WORDS.change} />}
          </View>
        </Card>
      ))}
      {onChange && rungs.length < RUNGS_AT_MOST && (
        <Button
          id="add-rung"
          look="quiet"
          icon="plus"
          onTap={() =>
            withRungs([...rungs, rungs.at(-1) ?? { wake: 'duty', loudness: 'message', waitSeconds: 300 }])
          }
        >
          {SILENCE_WORDS.add}
        </Button>
      )}
      <Text className={cx(styles.name)}>{SILENCE_WORDS.need}</Text>
      <Choices
        name="need"
        shape="rows"
        items={(['any', 'all'] as const).map((key) => ({
          key,
          words: SILENCE_WORDS.needs[key],
          note: SILENCE_WORDS.needNotes[key],
        }))}
        chosen={need}
        onChoose={(next) => onChange?.({ ...escalation, need: next })}
      />
      <Card look="wish" title={SILENCE_WORDS.preview}>
        <Text>{previewOf(escalation)}</Text>
      </Card>
      {open !== undefined && shown !== undefined && (
        <RungSheet
          nth={open}
          rung={shown}
          onChange={(rung) => withRungs(rungs.map((old, nth) => (nth === open ? rung : old)))}
          onRemove={
            rungs.length > 1
              ? () => {
                  setOpen(undefined);
                  withRungs(rungs.filter((_, nth) => nth !== open));
                }
              : undefined
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
