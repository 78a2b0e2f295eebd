import { View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { Field } from '../../../ui/field';
import { Toggle } from '../../../ui/toggle';
import { write, type OnBehalf } from './draft';
import { REPORT_WORDS } from './words';

const VIAS = ['desk', 'call'] as const;
const NOBODY: OnBehalf = { name: '', phone: '', via: 'desk' };

/** Whose word it is, when a member writes it down at the desk or on the telephone. */
export function OnBehalfOf({ onBehalf }: { onBehalf: OnBehalf | undefined }) {
  const change = (news: Partial<OnBehalf>): void =>
    write((draft) => ({ onBehalf: { ...(draft.onBehalf ?? NOBODY), ...news } }));
  return (
    <Card>
      <Toggle
        id="on-behalf"
        words={REPORT_WORDS.onBehalf}
        note={REPORT_WORDS.onBehalfNote}
        isOn={onBehalf !== undefined}
        onChange={(isOn) => write({ onBehalf: isOn ? NOBODY : undefined })}
      />
      {onBehalf && (
        <>
          <View aria-label={REPORT_WORDS.via}>
            <Choices
              items={VIAS.map((via) => ({ key: via, words: REPORT_WORDS.viaWords[via] }))}
              chosen={onBehalf.via}
              onChoose={(via) => change({ via })}
            />
          </View>
          <Field
            id="behalf-name"
            label={REPORT_WORDS.name}
            initial={onBehalf.name}
            placeholder={REPORT_WORDS.namePlaceholder}
            shape="line"
            most={20}
            onWords={(name) => change({ name })}
          />
          <Field
            id="behalf-phone"
            label={REPORT_WORDS.phone}
            note={REPORT_WORDS.optional}
            initial={onBehalf.phone}
            shape="line"
            keyboard="number"
            most={20}
            onWords={(phone) => change({ phone })}
          />
        </>
      )}
    </Card>
  );
}
