import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { cx } from '../../../../ui/cx';
import { Tag } from '../../../../ui/tag';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { CutSheet } from './cut-sheet';
import { withNewCut, withNth, type Cut } from './policy-form';

/** The pieces of a day, each opened by a tap. */
export function Cuts({
  name,
  cuts,
  headcount,
  onChange,
}: {
  /** Tells several of these on one page apart. */
  name: string;
  cuts: readonly Cut[];
  headcount: number;
  onChange: (cuts: Cut[]) => void;
}) {
  const [opened, setOpened] = useState<number>();
  const cut = opened === undefined ? undefined : cuts[opened];
  return (
    <>
      {cuts.map((one, nth) => (
        <Card
          key={one.key}
          id={`cut-${name}-${one.key}`}
          label={`${RULES_WORDS.editCut(one.label)}，${one.start}–${one.end}`}
          onTap={() => setOpened(nth)}
        >
          <View className={cx(styles.head)}>
            <Text className={cx(styles.title)}>{one.label}</Text>
            <Text>
              {one.start}–{one.end}
            </Text>
          </View>
          <View className={cx(styles.tags)}>
            <Tag words={RULES_WORDS.modes[one.mode]} tone={one.mode === 'on_call' ? 'sky' : 'plain'} />
            <Text>
              {one.headcount ?? headcount}
              {RULES_WORDS.people}
            </Text>
          </View>
        </Card>
      ))}
      <Button id={`add-cut-${name}`} look="quiet" icon="plus" onTap={() => onChange(withNewCut(cuts))}>
        {RULES_WORDS.addCut}
      </Button>
      {cut && opened !== undefined && (
        <CutSheet
          key={cut.key}
          cut={cut}
          headcount={headcount}
          mayRemove={cuts.length > 1}
          onChange={(changed) => {
            onChange(withNth(cuts, opened, changed));
            setOpened(undefined);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
