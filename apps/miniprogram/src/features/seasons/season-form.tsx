import type { SeasonView } from '@doorstep/contracts';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { When, Where } from './season-parts';
import { useAddedSeason, useChangedSeason, useRemovedSeason, type WrittenSeason } from './use-calendar';
import { CALENDAR_WORDS } from './words';

const WORDS = CALENDAR_WORDS.form;

const NEW: WrittenSeason = {
  season: 'new',
  name: '',
  isOn: true,
  opensOn: '',
  lastsDays: 14,
  watchDays: 60,
  by: 'unit',
  looks: [],
  yardLooks: [],
  categories: [],
};

/** What is still missing before it is worth sending; what else is wrong the server says, with every reason. */
function missingIn({ name, opensOn, categories }: WrittenSeason): string | undefined {
  if (name.trim() === '') return WORDS.needName;
  if (opensOn === '') return WORDS.needDay;
  return categories.length === 0 ? WORDS.needKind : undefined;
}

interface FormProps {
  season?: SeasonView;
  onClose: () => void;
}

/** A season as it is written: a new one, or one that is changed. */
export function SeasonForm({ season, onClose }: FormProps) {
  const [wish, setWish] = useState<WrittenSeason>(season ?? NEW);
  const set = (change: Partial<WrittenSeason>): void => setWish((before) => ({ ...before, ...change }));
  const foot = <Foot wish={wish} season={season} onClose={onClose} />;
  const title = season === undefined ? WORDS.newTitle : WORDS.title(season.name);
  return (
    <Sheet title={title} onClose={onClose} foot={foot}>
      <Field
        id="season-name"
        label={WORDS.name}
        initial={wish.name}
        placeholder={WORDS.namePlaceholder}
        shape="line"
        most={20}
        onWords={(words) => set({ name: words.trim() })}
      />
      <When wish={wish} onChange={set} />
      <Where wish={wish} onChange={set} />
    </Sheet>
  );
}

function Foot({
  wish,
  season,
  onClose,
}: {
  wish: WrittenSeason;
  season: SeasonView | undefined;
  onClose: () => void;
}) {
  const [wrong, setWrong] = useState<string>();
  const done = (words: string) => () => {
    tell(words);
    onClose();
  };
  const changing = useChangedSeason(done(CALENDAR_WORDS.saved));
  const adding = useAddedSeason(done(CALENDAR_WORDS.added));
  const save = (): void => {
    const missing = missingIn(wish);
    setWrong(missing);
    if (missing !== undefined) return;
    if (season === undefined) adding.add(wish);
    else changing.change(wish);
  };
  const problem = changing.problem ?? adding.problem;
  return (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-season" icon="check" isBusy={changing.isBusy || adding.isBusy} onTap={save}>
        {WORDS.save}
      </Button>
      {season !== undefined && (season.isOwn || season.isChanged) && <Remove season={season} onDone={done} />}
    </>
  );
}

/** One of the station's own goes; a usual one is as it always was. */
function Remove({
  season: { season, isOwn },
  onDone,
}: {
  season: SeasonView;
  onDone: (words: string) => () => void;
}) {
  const { remove, isBusy, problem } = useRemovedSeason(
    onDone(isOwn ? CALENDAR_WORDS.removed : CALENDAR_WORDS.restored),
  );
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="remove-season" look="quiet" isBusy={isBusy} onTap={() => remove(season)}>
        {isOwn ? CALENDAR_WORDS.remove : CALENDAR_WORDS.restore}
      </Button>
    </>
  );
}
