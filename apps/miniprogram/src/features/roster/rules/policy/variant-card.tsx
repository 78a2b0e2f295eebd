import { Text, View } from '@tarojs/components';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { cx } from '../../../../ui/cx';
import { Field } from '../../../../ui/field';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { Cuts } from './cuts';
import type { Variant } from './policy-form';

/** Another way to cut the day, for a season or for holidays. */
export function VariantCard({
  nth,
  variant,
  headcount,
  onChange,
}: {
  nth: number;
  variant: Variant;
  headcount: number;
  /** Undefined: it is taken out. */
  onChange: (variant: Variant | undefined) => void;
}) {
  const line = { placeholder: RULES_WORDS.monthDay, shape: 'line', most: 5 } as const;
  return (
    <>
      <Card id={`variant-${nth}`}>
        <Field
          id={`variant-name-${nth}`}
          label={RULES_WORDS.variantName}
          initial={variant.name}
          shape="line"
          most={20}
          onWords={(name) => onChange({ ...variant, name })}
        />
        {variant.kind === 'season' ? (
          <View className={cx(styles.pair)}>
            <Field
              {...line}
              id={`variant-from-${nth}`}
              label={RULES_WORDS.from}
              initial={variant.from ?? ''}
              onWords={(from) => onChange({ ...variant, from: from.trim() })}
            />
            <Field
              {...line}
              id={`variant-until-${nth}`}
              label={RULES_WORDS.until}
              initial={variant.until ?? ''}
              onWords={(until) => onChange({ ...variant, until: until.trim() })}
            />
          </View>
        ) : (
          <Text>{RULES_WORDS.onHolidays}</Text>
        )}
        <Button look="quiet" icon="bin" onTap={() => onChange(undefined)}>
          {RULES_WORDS.removeVariant}
        </Button>
      </Card>
      <Cuts
        name={`variant-${nth}`}
        cuts={variant.cuts}
        headcount={variant.headcount ?? headcount}
        onChange={(cuts) => onChange({ ...variant, cuts })}
      />
    </>
  );
}
