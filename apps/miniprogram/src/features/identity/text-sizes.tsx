import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { bodySize, chooseTextSize, TEXT_SIZES, useTextSize, type TextSize } from '../../device/text-size';
import { Card } from '../../ui/card';
import { Choices } from '../../ui/choices';
import { cx } from '../../ui/cx';
import styles from './text-sizes.module.scss';
import { ME_WORDS } from './words';

const SIZES = Object.keys(TEXT_SIZES) as TextSize[];

/** How large everything is written: each choice is written in its own size, and the whole page follows at once. */
export function TextSizes({ fallback }: { fallback?: ReactNode }) {
  const { chosen } = useTextSize();
  const items = SIZES.map((size) => ({ key: size, words: ME_WORDS.sizes[size], fontSize: bodySize(size) }));
  return (
    <>
      <Card title={ME_WORDS.textSize}>
        <View className={cx(styles.sample)}>
          <Text>{ME_WORDS.sample}</Text>
        </View>
        <Choices name="size" shape="pairs" items={items} chosen={chosen} onChoose={chooseTextSize} />
      </Card>
      {fallback}
    </>
  );
}
