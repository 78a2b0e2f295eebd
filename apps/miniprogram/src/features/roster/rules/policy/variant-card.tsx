import { Text } from '@tarojs/components';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { YearDayField } from '../../../../ui/year-day-field';
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
          <>
            <YearDayField
              id={`variant-from-${nth}`}
              label={RULES_WORDS.from}
              day={variant.from ?? ''}
              onChoose={(from) => onChange({ ...variant, from })}
            />
            <YearDayField
              id={`variant-until-${nth}`}
              label={RULES_WORDS.until}
              day={variant.until ?? ''}
              onChoose={(until) => onChange({ ...variant, until })}
            />
          </>
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
