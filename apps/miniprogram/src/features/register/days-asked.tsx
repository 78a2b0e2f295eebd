import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../device/use-now';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { daysOf, SPANS, type Span } from './spans';
import { REGISTER_WORDS } from './words';

export interface DaysAskedProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (days: { from?: string | undefined; to?: string | undefined }) => void;
}

/** Which days: by name with one tap, or exactly. */
export function DaysAsked({ from, to, onChange }: DaysAskedProps) {
  const now = useNow();
  const [span, setSpan] = useState<Span | undefined>(
    from === undefined && to === undefined ? 'all' : undefined,
  );
  const choose = (next: Span): void => {
    setSpan(next);
    onChange(daysOf(next, now));
  };
  const exact = { placeholder: REGISTER_WORDS.dayPlaceholder, shape: 'line', most: 10 } as const;
  return (
    <>
      <Text>{REGISTER_WORDS.days}</Text>
      <Choices
        name="span"
        items={SPANS.map((key) => ({ key, words: REGISTER_WORDS.spans[key] }))}
        chosen={span}
        onChoose={choose}
      />
      <Field
        {...exact}
        key={`from-${span ?? ''}`}
        id="from"
        label={REGISTER_WORDS.from}
        initial={from ?? ''}
        onWords={(words) => onChange({ from: words })}
      />
      <Field
        {...exact}
        key={`to-${span ?? ''}`}
        id="to"
        label={REGISTER_WORDS.to}
        initial={to ?? ''}
        onWords={(words) => onChange({ to: words })}
      />
    </>
  );
}
