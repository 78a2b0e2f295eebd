import { changeDutyProfile, type AskOf, type DutyProfile } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../../device/ask-again';
import { problemWords } from '../../../../device/problem-words';
import { useAct } from '../../../../device/use-act';
import { Button } from '../../../../ui/button';
import { cx } from '../../../../ui/cx';
import { ErrorNote } from '../../../../ui/error-note';
import { Field } from '../../../../ui/field';
import { Sheet } from '../../../../ui/sheet';
import { Stepper } from '../../../../ui/stepper';
import { tell } from '../../../../ui/toast';
import { Toggle } from '../../../../ui/toggle';
import { FreeWeek, WHOLE_WEEK } from '../../duties/free/free-week';
import styles from '../rules.module.scss';
import { RULES_WORDS } from '../words';
import { Companions } from './companions';

type Changes = Omit<AskOf<typeof changeDutyProfile>, 'forPersonId'>;

/** What the secretary knows about one member's duty, and may put right for them. */
export function ProfileSheet({
  profile,
  others,
  onClose,
}: {
  profile: DutyProfile;
  others: readonly DutyProfile[];
  onClose: () => void;
}) {
  const [changes, setChanges] = useState<Changes>({});
  const [year, setYear] = useState(profile.birthYear === null ? '' : String(profile.birthYear));
  const isBadYear = year !== '' && !/^(19|20)\d{2}$/.test(year);
  const { act, isBusy, problem } = useAct(changeDutyProfile, () => {
    askAgain('listDutyProfiles');
    tell(RULES_WORDS.profileSaved(profile.name));
    onClose();
  });
  const save = (): void =>
    act({ forPersonId: profile.personId, ...changes, birthYear: year === '' ? null : Number(year) });
  const foot = (
    <>
      {isBadYear && <ErrorNote words={RULES_WORDS.badYear} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-profile" icon="check" isBusy={isBusy} isDisabled={isBadYear} onTap={save}>
        {RULES_WORDS.save}
      </Button>
    </>
  );
  return (
    <Sheet title={RULES_WORDS.memberTitle(profile.name)} onClose={onClose} foot={foot}>
      <Field
        id="birth-year"
        label={RULES_WORDS.birthYear}
        note={RULES_WORDS.birthNote}
        placeholder={RULES_WORDS.birthPlaceholder}
        initial={year}
        shape="line"
        keyboard="number"
        most={4}
        onWords={setYear}
      />
      <Form
        profile={{ ...profile, ...defined(changes) }}
        others={others}
        onChange={(news) => setChanges((before) => ({ ...before, ...news }))}
      />
    </Sheet>
  );
}

const defined = (changes: Changes): Partial<DutyProfile> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

function Form({
  profile,
  others,
  onChange,
}: {
  profile: DutyProfile;
  others: readonly DutyProfile[];
  onChange: (news: Changes) => void;
}) {
  const { maxPerWeek, noNights, atEaseWithPhone, knownToAll, availability, companionIds } = profile;
  return (
    <>
      <Stepper
        id="most"
        words={RULES_WORDS.perWeek}
        unit={RULES_WORDS.slots}
        value={maxPerWeek}
        least={0}
        most={14}
        onChange={(value) => onChange({ maxPerWeek: value })}
      />
      <Toggle
        id="no-nights"
        words={RULES_WORDS.noNights}
        note={RULES_WORDS.noNightsNote}
        isOn={noNights}
        onChange={(isOn) => onChange({ noNights: isOn })}
      />
      <Toggle
        id="at-ease"
        words={RULES_WORDS.phone}
        note={RULES_WORDS.phoneNote}
        isOn={atEaseWithPhone}
        onChange={(isOn) => onChange({ atEaseWithPhone: isOn })}
      />
      <Toggle
        id="known"
        words={RULES_WORDS.known}
        note={RULES_WORDS.knownNote}
        isOn={knownToAll}
        onChange={(isOn) => onChange({ knownToAll: isOn })}
      />
      <Toggle
        id="any-time"
        words={RULES_WORDS.anyTimeToggle}
        isOn={availability === null}
        onChange={(isOn) => onChange({ availability: isOn ? null : WHOLE_WEEK })}
      />
      {availability !== null && (
        <View>
          <Text className={cx(styles.strong)}>{RULES_WORDS.times}</Text>
          <FreeWeek free={availability} onChange={(free) => onChange({ availability: free })} />
        </View>
      )}
      <Companions chosen={companionIds} others={others} onChange={(ids) => onChange({ companionIds: ids })} />
    </>
  );
}
