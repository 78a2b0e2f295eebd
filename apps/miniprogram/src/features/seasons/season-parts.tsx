import { CATEGORIES, ISSUE_CATEGORY_IDS, LOOKS_AT_MOST, ROUND_SPREADS } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Stepper } from '../../ui/stepper';
import { Toggle } from '../../ui/toggle';
import { YearDayField } from '../../ui/year-day-field';
import { KindsField } from './kinds-field';
import type { WrittenSeason } from './use-calendar';
import { CALENDAR_WORDS } from './words';

const WORDS = CALENDAR_WORDS.form;

const SPREADS = ROUND_SPREADS.map((key) => ({ key, words: CALENDAR_WORDS.by[key] }));
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim().slice(0, 40))
    .filter((line) => line !== '')
    .slice(0, LOOKS_AT_MOST);

interface PartProps {
  wish: WrittenSeason;
  onChange: (change: Partial<WrittenSeason>) => void;
}

/** When it opens, for how long it is walked, and over how many days it is counted. */
export function When({ wish: { season, opensOn, lastsDays, watchDays }, onChange }: PartProps) {
  return (
    <>
      {season === 'festival' && (
        <Toggle
          id="by-feast"
          words={WORDS.byFeast}
          isOn={opensOn === null}
          onChange={(isOn) => onChange({ opensOn: isOn ? null : '' })}
        />
      )}
      {opensOn !== null && (
        <YearDayField
          id="season-day"
          label={WORDS.opensOn}
          note={WORDS.everyYear}
          day={opensOn}
          onChoose={(day) => onChange({ opensOn: day })}
        />
      )}
      <Stepper
        id="season-lasts"
        words={WORDS.lasts}
        value={lastsDays}
        least={3}
        most={60}
        unit={WORDS.days}
        onChange={(days) => onChange({ lastsDays: days })}
      />
      <Stepper
        id="season-watch"
        words={WORDS.watch}
        note={WORDS.watchNote}
        value={watchDays}
        least={10}
        most={180}
        step={5}
        unit={WORDS.days}
        onChange={(days) => onChange({ watchDays: days })}
      />
    </>
  );
}

/** Where one goes, what one looks at, and what one would rather not hear of. */
export function Where({ wish: { by, looks, yardLooks, categories }, onChange }: PartProps) {
  return (
    <>
      <Text aria-role="heading">{WORDS.where}</Text>
      <Choices name="season-by" items={SPREADS} chosen={by} onChoose={(key) => onChange({ by: key })} />
      {by !== 'yard' && (
        <Field
          id="season-looks"
          label={WORDS.looks}
          note={WORDS.oneALine}
          initial={looks.join('\n')}
          most={250}
          onWords={(words) => onChange({ looks: linesOf(words) })}
        />
      )}
      <Field
        id="season-yard"
        label={WORDS.yardLooks}
        note={WORDS.oneALine}
        initial={yardLooks.join('\n')}
        most={250}
        onWords={(words) => onChange({ yardLooks: linesOf(words) })}
      />
      <KindsField
        items={ISSUE_CATEGORY_IDS.map((key) => ({ key, words: CATEGORIES[key].label }))}
        chosen={categories}
        onChange={(kinds) => onChange({ categories: kinds })}
      />
    </>
  );
}
