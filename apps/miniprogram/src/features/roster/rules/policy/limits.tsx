import type { DutyPolicyView } from '@doorstep/contracts';
import { Card } from '../../../../ui/card';
import { Stepper, type StepperProps } from '../../../../ui/stepper';
import { Toggle } from '../../../../ui/toggle';
import { RULES_WORDS } from '../words';

type Counted =
  | 'headcount'
  | 'minRestHours'
  | 'maxPerWeek'
  | 'confirmHours'
  | 'lateMinutes'
  | 'checkInMinutes'
  | 'standbyPerSlot';

const LIMITS: readonly (Pick<StepperProps, 'words' | 'unit' | 'least' | 'most' | 'step'> & {
  key: Counted;
})[] = [
  { key: 'headcount', words: RULES_WORDS.perSlot, unit: RULES_WORDS.people, least: 1, most: 9 },
  { key: 'standbyPerSlot', words: RULES_WORDS.standby, unit: RULES_WORDS.people, least: 0, most: 3 },
  { key: 'minRestHours', words: RULES_WORDS.rest, unit: RULES_WORDS.hours, least: 0, most: 48 },
  { key: 'maxPerWeek', words: RULES_WORDS.perWeek, unit: RULES_WORDS.slots, least: 1, most: 14 },
  { key: 'confirmHours', words: RULES_WORDS.confirm, unit: RULES_WORDS.hours, least: 1, most: 168 },
  {
    key: 'checkInMinutes',
    words: RULES_WORDS.checkIn,
    unit: RULES_WORDS.minutes,
    least: 0,
    most: 240,
    step: 5,
  },
  { key: 'lateMinutes', words: RULES_WORDS.late, unit: RULES_WORDS.minutes, least: 1, most: 120 },
];

const USUAL_AGE = 75;

/** How many sit, and how much may be asked of whom. */
export function Limits({
  policy,
  onChange,
}: {
  policy: DutyPolicyView;
  onChange: (news: Partial<DutyPolicyView>) => void;
}) {
  const age = policy.noNightFromAge;
  return (
    <Card title={RULES_WORDS.limits}>
      {LIMITS.map(({ key, ...limit }) => (
        <Stepper
          key={key}
          {...limit}
          id={key}
          value={policy[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      <Toggle
        id="no-night"
        words={RULES_WORDS.noNight}
        note={RULES_WORDS.noNightNote}
        isOn={age !== null}
        onChange={(isOn) => onChange({ noNightFromAge: isOn ? USUAL_AGE : null })}
      />
      {age !== null && (
        <Stepper
          id="night-age"
          words={RULES_WORDS.nightAge}
          unit={RULES_WORDS.years}
          value={age}
          least={40}
          most={120}
          onChange={(value) => onChange({ noNightFromAge: value })}
        />
      )}
      <Toggle
        id="rest-days"
        words={RULES_WORDS.restDaysOnly}
        note={RULES_WORDS.restDaysNote}
        isOn={policy.inServiceOn === 'rest-days'}
        onChange={(isOn) => onChange({ inServiceOn: isOn ? 'rest-days' : 'any-day' })}
      />
    </Card>
  );
}
