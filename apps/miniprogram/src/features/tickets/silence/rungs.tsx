import {
  LOUDNESS_WORDS,
  NEEDS,
  RUNGS_AT_MOST,
  WAKE_PEOPLE,
  type Escalation,
  type Need,
  type Rung,
} from '@doorstep/domain';
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

const howWords = ({ loudness, waitSeconds }: Rung): string =>
  `${LOUDNESS_WORDS[loudness]}，${SILENCE_WORDS.waits(waitSeconds)}`;
const rungWords = (rung: Rung): string => `${WAKE_PEOPLE[rung.wake]}，${howWords(rung)}`;

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
          label={onChange && SILENCE_WORDS.changeLabel(nth + 1, rungWords(rung))}
        >
          <View className={cx(styles.row)}>
            <View>
              <Text className={cx(styles.name)}>
                {SILENCE_WORDS.step(nth + 1)} {WAKE_PEOPLE[rung.wake]}
              </Text>
              <View className={cx(styles.note)}>{howWords(rung)}</View>
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
      <WhoseYes need={need} onChange={onChange && ((next) => onChange({ ...escalation, need: next }))} />
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

/** Whose yes ends the calling; a choice for the secretary, a sentence for everybody else. */
function WhoseYes({ need, onChange }: { need: Need; onChange: ((need: Need) => void) | undefined }) {
  if (onChange === undefined) {
    return (
      <Card>
        <Text>{SILENCE_WORDS.needs[need]}</Text>
        <Text className={cx(styles.note)}>{SILENCE_WORDS.needNotes[need]}</Text>
      </Card>
    );
  }
  return (
    <Choices
      name="need"
      shape="rows"
      items={NEEDS.map((key) => ({
        key,
        words: SILENCE_WORDS.needs[key],
        note: SILENCE_WORDS.needNotes[key],
      }))}
      chosen={need}
      onChoose={onChange}
    />
  );
}
