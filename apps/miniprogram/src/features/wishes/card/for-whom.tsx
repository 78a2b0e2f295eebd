import { useStanding } from '../../../device/session';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { Field } from '../../../ui/field';
import { Toggle } from '../../../ui/toggle';
import { WISHES_WORDS } from '../words';

/** Somebody whose card it is, and who has been asked. */
export interface Spoken {
  name: string;
  phone: string;
  hasConsent: boolean;
}

const NOBODY: Spoken = { name: '', phone: '', hasConsent: false };

/** Whose wish it is: one's own, or that of somebody who has been asked. */
export function ForWhom({
  spoken,
  onSpoken,
}: {
  spoken: Spoken | undefined;
  onSpoken: (spoken: Spoken | undefined) => void;
}) {
  const change = (news: Partial<Spoken>): void => onSpoken({ ...(spoken ?? NOBODY), ...news });
  return (
    <Card title={WISHES_WORDS.forWhom}>
      <Choices
        name="for-whom"
        shape="pairs"
        items={[
          { key: 'me', words: WISHES_WORDS.forMe },
          { key: 'other', words: WISHES_WORDS.forOther },
        ]}
        chosen={spoken === undefined ? 'me' : 'other'}
        onChoose={(whose) => onSpoken(whose === 'me' ? undefined : NOBODY)}
      />
      {spoken !== undefined && (
        <>
          <Field
            id="their-name"
            label={WISHES_WORDS.theirName}
            shape="line"
            most={20}
            onWords={(name) => change({ name: name.trim() })}
          />
          <Field
            id="their-phone"
            label={WISHES_WORDS.theirPhone}
            shape="line"
            keyboard="number"
            most={20}
            onWords={(phone) => change({ phone: phone.trim() })}
          />
          <Toggle
            id="consent"
            words={WISHES_WORDS.consent}
            isOn={spoken.hasConsent}
            onChange={(hasConsent) => change({ hasConsent })}
          />
        </>
      )}
    </Card>
  );
}

/** In whose name the card is put up: the desk speaks for a neighbour, anybody else for a parent. */
export function useSpeaksAs(): 'desk' | 'relative' {
  const role = useStanding(({ me }) => me?.active.role);
  return role === 'member' || role === 'secretary' ? 'desk' : 'relative';
}
