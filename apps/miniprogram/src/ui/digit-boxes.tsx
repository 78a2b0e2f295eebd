import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cx } from './cx';
import styles from './digit-boxes.module.scss';

interface Typed {
  detail: { value: string };
}

/** A short code of digits, one large box for each, typed with the number keys. */
export function DigitBoxes({
  label,
  count,
  initial = '',
  onDigits,
  id,
}: {
  label: string;
  count: number;
  /** What stands in it at first; give it another `key` to begin anew. */
  initial?: string;
  onDigits: (digits: string) => void;
  id: string;
}) {
  const [digits, setDigits] = useState(initial);
  const typed = ({ detail }: Typed): void => {
    const clean = detail.value.replace(/\D/g, '').slice(0, count);
    setDigits(clean);
    onDigits(clean);
  };
  return (
    <View className={cx(styles.boxes)}>
      {Array.from({ length: count }, (_, nth) => (
        <View key={nth} className={cx(styles.box, nth === digits.length && styles.next)} aria-hidden="true">
          <Text>{digits[nth] ?? ''}</Text>
        </View>
      ))}
      <Input
        id={id}
        aria-label={label}
        aria-role="textbox"
        type="number"
        defaultValue={initial}
        maxlength={count}
        cursorSpacing={120}
        className={cx(styles.input)}
        onInput={typed}
      />
    </View>
  );
}
